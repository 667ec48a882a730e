/// A rule of the rulebook: what may be public, and what makes it so.
///
/// Decisions name the rules that they apply, the public page "What is public and why" lists them, and every rule has a test
/// that names it. The plain-language statements in six languages are content; a build without one of them fails.
public enum Rule: Int, Sendable, Hashable, CaseIterable, Comparable {
    // Who decides
    case confidentialByDefault = 1
    case consentOfStateUnderReview
    case participatingPartiesAreNotThePublic
    case jointConsentForReviewersWords
    case summaryFinalByAgreement
    case listOfObservationsByAgreementAndConsent
    case draftsNever
    case consentByNoteVerbale
    case consentBindsText
    case withdrawalAndExpiry
    case exclusionBeatsInclusion
    case passagesWithheld
    // What is never public
    case contactsAndExpertsNever
    case noNamesInsideTexts
    case stakeholdersOnlyInStatesText
    case readersOfReportsNever
    case existenceIsNotTold
    case noStageOfAState
    // What the site may not do
    case noRanking
    case figuresAreTheSecretariats
    case answerWithExplanation
    case thematicCompilations
    case rightOfReply
    case otherOriginsApart
    // Languages, parties, process
    case sixEqualLanguages
    case machineTranslationUnofficial
    case partiesAndInstruments
    case drawingOfLots
    case namesOfTheTime
    case versions

    /// The identifier that readers and tests use, such as `C4`.
    public var id: String { "C\(rawValue)" }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// What a rule rests on.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// In force, as the documents at hand tell it.
        case inForce = "in-force"
        /// A proposal of 2010 or the practice of the pilot programme, followed where nothing later speaks.
        case proposal
        /// Inferred from other rules, and said to be so on the public page.
        case inferred
    }

    public var kind: Kind {
        switch self {
        case .confidentialByDefault, .draftsNever, .consentByNoteVerbale, .passagesWithheld, .readersOfReportsNever,
            .answerWithExplanation, .thematicCompilations, .rightOfReply, .versions:
            .proposal
        case .jointConsentForReviewersWords, .consentBindsText, .withdrawalAndExpiry, .exclusionBeatsInclusion,
            .noNamesInsideTexts, .existenceIsNotTold:
            .inferred
        case .consentOfStateUnderReview, .participatingPartiesAreNotThePublic, .summaryFinalByAgreement,
            .listOfObservationsByAgreementAndConsent, .contactsAndExpertsNever, .stakeholdersOnlyInStatesText,
            .noStageOfAState, .noRanking, .figuresAreTheSecretariats, .otherOriginsApart, .sixEqualLanguages,
            .machineTranslationUnofficial, .partiesAndInstruments, .drawingOfLots, .namesOfTheTime:
            .inForce
        }
    }

    /// Where the rule is found.
    public var sources: [Citation] {
        switch self {
        case .confidentialByDefault:
            [
                Citation(.pilotReport, .paragraphs("10")),
                Citation(.resolution5_5, .annex1("30"), .appendix1("5"), .operative("5 (g)")),
            ]
        case .consentOfStateUnderReview:
            [Citation(.statusPaper, .paragraphs("32, 60 (d)")), Citation(.resolution5_5, .annex1("36"))]
        case .participatingPartiesAreNotThePublic:
            [Citation(.statusPaper, .paragraphs("32, 48")), Citation(.pilotReport, .paragraphs("49"))]
        case .jointConsentForReviewersWords:
            [Citation(.statusPaper, .paragraphs("33")), Citation(.resolution5_5, .annex1("5"))]
        case .summaryFinalByAgreement:
            [Citation(.statusPaper, .paragraphs("35")), Citation(.resolution5_5, .annex1("33, 35, 51"))]
        case .listOfObservationsByAgreementAndConsent:
            [Citation(.statusPaper, .paragraphs("35")), Citation(.resolution5_5, .annex1("36"))]
        case .draftsNever: [Citation(.resolution5_5, .annex1("33"), .appendix1("21, 29-30"))]
        case .consentByNoteVerbale:
            [Citation(.resolution5_5, .annex1("36")), Citation(.statusPaper, .paragraphs("18"))]
        case .consentBindsText: [Citation(.resolution5_5, .annex1("13")), Citation(.statusPaper, .paragraphs("14"))]
        case .withdrawalAndExpiry, .exclusionBeatsInclusion: [Citation(.statusPaper, .paragraphs("32, 60 (d)"))]
        case .passagesWithheld:
            [Citation(.pilotReport, .paragraphs("43")), Citation(.statusPaper, .paragraphs("60 (d)"))]
        case .contactsAndExpertsNever: [Citation(.statusPaper, .paragraphs("19-20"))]
        case .noNamesInsideTexts:
            [Citation(.statusPaper, .paragraphs("19-20")), Citation(.resolution5_5, .appendix2("5"))]
        case .stakeholdersOnlyInStatesText:
            [Citation(.statusPaper, .paragraphs("51, 56")), Citation(.resolution5_5, .annex1("27, 29"))]
        case .readersOfReportsNever: [Citation(.resolution5_5, .annex1("37"))]
        case .existenceIsNotTold:
            [Citation(.statusPaper, .paragraphs("15, 23")), Citation(.resolution5_5, .operative("5 (a), (f)"))]
        case .noStageOfAState: [Citation(.statusPaper, .paragraphs("15-17, 23"), .figures("I-VI"))]
        case .noRanking:
            [
                Citation(.resolution5_5, .operative("5 (a), (b), (f), (l)"), .annex1("37 quinquies")),
                Citation(.meetingReport, .paragraphs("9")), Citation(.viewsOfStates, .paragraphs("23")),
            ]
        case .figuresAreTheSecretariats: [Citation(.statusPaper, .paragraphs("49"))]
        case .answerWithExplanation: [Citation(.pilotReport, .paragraphs("31"))]
        case .thematicCompilations:
            [Citation(.pilotReport, .paragraphs("32")), Citation(.resolution5_5, .annex1("34"))]
        case .rightOfReply: [Citation(.pilotReport, .paragraphs("12")), Citation(.viewsOfStates, .paragraphs("20"))]
        case .otherOriginsApart: [Citation(.resolution5_5, .operative("5 (k)"))]
        case .sixEqualLanguages:
            [Citation(.resolution5_5, .operative("6-7")), Citation(.statusPaper, .paragraphs("27-28"))]
        case .machineTranslationUnofficial: [Citation(.statusPaper, .paragraphs("50"))]
        case .partiesAndInstruments:
            [Citation(.statusPaper, .paragraphs("5, 9-10")), Citation(.resolution5_5, .annex1("57"))]
        case .drawingOfLots: [Citation(.statusPaper, .paragraphs("6-8")), Citation(.resolution5_5, .annex1("18-20"))]
        case .namesOfTheTime: [Citation(.meetingReport, .paragraphs("23-27"))]
        case .versions: [Citation(.resolution5_5, .annex1("13, 41"))]
        }
    }
}

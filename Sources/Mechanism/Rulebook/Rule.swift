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
            [Citation(.pilotReport, "10"), Citation(.resolution5_5, "annex I, 30; appendix I, 5; operative 5 (g)")]
        case .consentOfStateUnderReview:
            [Citation(.statusPaper, "32, 60 (d)"), Citation(.resolution5_5, "annex I, 36")]
        case .participatingPartiesAreNotThePublic: [Citation(.statusPaper, "32, 48"), Citation(.pilotReport, "49")]
        case .jointConsentForReviewersWords: [Citation(.statusPaper, "33"), Citation(.resolution5_5, "annex I, 5")]
        case .summaryFinalByAgreement:
            [Citation(.statusPaper, "35"), Citation(.resolution5_5, "annex I, 33, 35, 51")]
        case .listOfObservationsByAgreementAndConsent:
            [Citation(.statusPaper, "35"), Citation(.resolution5_5, "annex I, 36")]
        case .draftsNever: [Citation(.resolution5_5, "annex I, 33; appendix I, 21, 29-30")]
        case .consentByNoteVerbale: [Citation(.resolution5_5, "annex I, 36"), Citation(.statusPaper, "18")]
        case .consentBindsText: [Citation(.resolution5_5, "annex I, 13"), Citation(.statusPaper, "14")]
        case .withdrawalAndExpiry, .exclusionBeatsInclusion: [Citation(.statusPaper, "32, 60 (d)")]
        case .passagesWithheld: [Citation(.pilotReport, "43"), Citation(.statusPaper, "60 (d)")]
        case .contactsAndExpertsNever: [Citation(.statusPaper, "19-20")]
        case .noNamesInsideTexts: [Citation(.statusPaper, "19-20"), Citation(.resolution5_5, "appendix II, 5")]
        case .stakeholdersOnlyInStatesText:
            [Citation(.statusPaper, "51, 56"), Citation(.resolution5_5, "annex I, 27, 29")]
        case .readersOfReportsNever: [Citation(.resolution5_5, "annex I, 37")]
        case .existenceIsNotTold: [Citation(.statusPaper, "15, 23"), Citation(.resolution5_5, "operative 5 (a), (f)")]
        case .noStageOfAState: [Citation(.statusPaper, "15-17, 23, figures I-VI")]
        case .noRanking:
            [
                Citation(.resolution5_5, "operative 5 (a), (b), (f), (l); annex I, 37 quinquies"),
                Citation(.meetingReport, "9"), Citation(.viewsOfStates, "23"),
            ]
        case .figuresAreTheSecretariats: [Citation(.statusPaper, "49")]
        case .answerWithExplanation: [Citation(.pilotReport, "31")]
        case .thematicCompilations: [Citation(.pilotReport, "32"), Citation(.resolution5_5, "annex I, 34")]
        case .rightOfReply: [Citation(.pilotReport, "12"), Citation(.viewsOfStates, "20")]
        case .otherOriginsApart: [Citation(.resolution5_5, "operative 5 (k)")]
        case .sixEqualLanguages: [Citation(.resolution5_5, "operative 6-7"), Citation(.statusPaper, "27-28")]
        case .machineTranslationUnofficial: [Citation(.statusPaper, "50")]
        case .partiesAndInstruments: [Citation(.statusPaper, "5, 9-10"), Citation(.resolution5_5, "annex I, 57")]
        case .drawingOfLots: [Citation(.statusPaper, "6-8"), Citation(.resolution5_5, "annex I, 18-20")]
        case .namesOfTheTime: [Citation(.meetingReport, "23-27")]
        case .versions: [Citation(.resolution5_5, "annex I, 13, 41")]
        }
    }
}

/// A place in one of the founding documents.
public struct Citation: Sendable, Hashable {
    public let document: FoundingDocument
    /// The paragraphs, as a reader would cite them.
    public let paragraphs: String

    public init(_ document: FoundingDocument, _ paragraphs: String) {
        self.document = document
        self.paragraphs = paragraphs
    }
}

/// The five documents that the rules rest on. Their titles in six languages are interface strings.
public enum FoundingDocument: String, Sendable, Hashable, CaseIterable {
    /// Report of the Secretariat on the pilot programme, 20 September 2010 (S0).
    case pilotReport = "pilot-report"
    /// Compilation of the views of States, 7 September 2009 (S1).
    case viewsOfStates = "views-of-states"
    /// Resolution 5/5 of the Conference of the Parties, October 2010, with its annexes (S2).
    case resolution5_5 = "resolution-5-5"
    /// Report on the meeting for the procedures and rules, April 2017 (S3).
    case meetingReport = "meeting-report"
    /// Background paper of the Secretariat, 18 March 2024 (S4).
    case statusPaper = "status-paper"
}

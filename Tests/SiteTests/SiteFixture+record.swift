import Mechanism
import PublicRecord

extension SiteFixture {
    static let stateA = known(PartyCode("XAA"))
    static let stateB = known(PartyCode("XBB"))
    static let since = known(CalendarDate("2026-03-15"))
    static let asAt = known(CalendarDate("2026-11-20"))

    /// State A publishes something of every kind; State B nothing.
    static let record = record(of: [review])

    static func record(of reviews: [PublishedReview], parties: [Party]? = nil) -> PublicRecord {
        PublicRecord(
            asAt: asAt, settings: ["list-of-observations": "by-consent"],
            demonstrationParties: parties ?? [
                party(stateA, "State A", "الدولة ألف", reviewedBy: stateB), party(stateB, "State B", "الدولة باء"),
            ],
            profiles: reviews.isEmpty ? [] : [profile], reviews: reviews)
    }

    static func party(
        _ code: PartyCode, _ name: String, _ arabicName: String? = nil, reviewedBy reviewer: PartyCode? = nil
    ) -> Party {
        let names = Multilingual(
            arabic: arabicName ?? name, chinese: name, english: name, french: name, russian: name, spanish: name)
        let action = TreatyAction(
            instrument: .convention, signature: CalendarDate("2000-12-13"), consent: CalendarDate("2003-05-01"),
            form: .ratification, knownAsAt: CalendarDate("2014-01-27"), source: "Sample, para. 1")
        let reviewers = reviewer.map {
            [ReviewingState(party: $0, drawn: known(CalendarDate("2020-11-16")), instruments: [.convention])]
        }
        return Party(
            code: code, kind: .state, participation: .party, name: names, regionalGroup: .african,
            reviewGroup: .first, reviewGroupSource: nil, treatyActions: [action], reviewers: reviewers ?? [])
    }

    static let profile = PublishedProfile(
        party: stateA, ministry: [.english: "Ministry of Justice"], office: [.english: "International cooperation"],
        contextNote: [text("State A has two legal traditions.")])

    static let review = PublishedReview(
        party: stateA, scope: convention,
        responses: [
            PublishedResponse(
                question: known(QuestionNumber("g.1")), article: nil,
                versions: [
                    [
                        text("The criminal law is *codified*."),
                        text("Le droit pénal est codifié.", in: .french, .translation),
                    ]
                ]),
            PublishedResponse(
                question: known(QuestionNumber("5.1")), article: ArticleNumber("5"),
                versions: [
                    [text("An earlier answer.", answer: .inPart)],
                    [
                        text("Yes, since 2011. ⟦⟧ See:\n\n| act | section |\n|---|---|\n| 4 | 112 |\n", answer: .yes),
                        text("是的。", in: .chinese, .machineTranslation, answer: .yes),
                    ],
                ]),
        ],
        dialogue: [
            PublishedMessage(
                kind: .writtenFeedback, speaker: stateB, article: ArticleNumber("5"),
                texts: [
                    text(
                        "نشكر الدولة ألف.", in: .arabic,
                        basis: [.consentOfStateUnderReview, .jointConsentForReviewersWords])
                ]),
            PublishedMessage(kind: .message, speaker: stateA, article: nil, texts: [text("An answer.")]),
        ],
        observations: [
            PublishedObservation(
                kind: .bestPractice, article: known(ArticleNumber("5")), texts: [text("Joint case conferences.")]),
            PublishedObservation(
                kind: .gapOrChallenge, article: known(ArticleNumber("6")), texts: [text("A threshold.")]),
        ],
        summary: [
            text("The summary.", title: "Summary", basis: [.summaryFinalByAgreement]),
            text("Le résumé.", in: .french, .translation, title: "Résumé", basis: [.summaryFinalByAgreement]),
        ],
        comments: [.summary: [text("State A takes note.")], .listOfObservations: [text("A comment.")]],
        documents: [
            [
                text("# Rights\n\nA leaflet.", title: "Leaflet", attachment: leaflet),
                text("Notice.", in: .french, .translation, title: "Notice"),
            ]
        ])

    static let leaflet = PublishedAttachment(
        name: known(AttachmentName("611af78dacc074a7434eb3b4cfdf29c2c33f0ef8cf42d06621efe57d4bc0a86c.txt")),
        bytes: Array("A leaflet.\n".utf8))

    static func text(
        _ words: String, in language: Language = .english, _ origin: TextOrigin = .original,
        answer: AnswerValue? = nil, title: String? = nil, attachment: PublishedAttachment? = nil,
        basis: [Rule] = [.consentOfStateUnderReview]
    ) -> PublishedText {
        PublishedText(
            language: language, origin: origin, answer: answer, title: title,
            references: answer == .yes && origin == .original
                ? [LegalReference(title: "Act No. 4", provision: "section 112", url: "https://sherloc.unodc.org/act")]
                : [],
            text: words, attachment: attachment, basis: basis, since: since)
    }
}

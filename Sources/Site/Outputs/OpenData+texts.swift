internal import Mechanism
internal import PublicRecord

/// The table of all published texts.
extension OpenData {
    static func texts(of model: SiteModel) -> Table {
        Table(
            id: .texts, title: "Published texts of States, one language a line",
            columns: [
                Column("party", "code of the party under review"), Column("instrument", "untoc, tip, som or firearms"),
                Column("cluster", "integer", "number of the thematic cluster"),
                Column("material", "questionnaire, dialogue, observations, summary, documents or comment"),
                Column("article", "number of the article, where there is one"),
                Column("question", "number of the question, for answers"),
                Column("speaker", "code of the party that speaks, for messages"),
                Column("kind", "kind of message or observation, or what a comment is on"),
                Column("language", "language of the text"),
                Column("origin", "original, translation or machine-translation (unofficial)"),
                Column("answer", "yes, in-part or no, where the question asks for it"),
                Column("since", "date", "day since which the text is public"),
                Column("rules", "rules on which it is public"),
                Column("sha256", "digest of the published words"),
                Column("text", "Markdown; ⟦⟧ stands for a passage that the State withholds"),
                Column(
                    "attachment", "file that belongs to the text, from the root of the site; empty where there is none"),
            ],
            parts: model.record.reviews.map { review in { rows(of: review) } })
    }

    private static func rows(of review: PublishedReview) -> [[String]] {
        func row(
            _ material: String, _ text: PublishedText, article: ArticleNumber? = nil, question: QuestionNumber? = nil,
            speaker: PartyCode? = nil, kind: String = ""
        ) -> [String] {
            [
                review.party.description, review.scope.instrument.code, review.scope.cluster.description, material,
                article?.description ?? "", question?.description ?? "", speaker?.description ?? "", kind,
                text.language.code, text.origin.rawValue, text.answer?.rawValue ?? "", text.since.description,
                text.basis.map(\.id).joined(separator: " "), text.digest, text.text,
                text.attachment?.path ?? "",
            ]
        }
        var rows: [[String]] = []
        for response in review.responses {
            for text in response.versions.joined() {
                rows.append(row("questionnaire", text, article: response.article, question: response.question))
            }
        }
        for message in review.dialogue {
            rows += message.texts.map {
                row("dialogue", $0, article: message.article, speaker: message.speaker, kind: message.kind.rawValue)
            }
        }
        for observation in review.observations {
            rows += observation.texts.map {
                row("observations", $0, article: observation.article, kind: observation.kind.rawValue)
            }
        }
        rows += review.summary.map { row("summary", $0) }
        for subject in CommentSubject.allCases {
            rows += (review.comments[subject] ?? []).map { row("comment", $0, kind: subject.rawValue) }
        }
        rows += review.documents.joined().map { row("documents", $0, kind: $0.title ?? "") }
        return rows
    }
}

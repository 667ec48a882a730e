internal import Bytes
internal import Mechanism
internal import PublicRecord
internal import Reference

/// The data that the site is made from, for download: the public record itself, and tables.
///
/// Tables are UTF-8 CSV (RFC 4180) without a byte order mark, in the order of codes. A cell that a spreadsheet would take for
/// a formula begins with an apostrophe.
enum OpenData {
    static let folder = "data"
    /// The public record, file by file as it was cleared.
    static let recordFolder = "data/public-record"

    /// A table with its columns, as it is described in the data package.
    struct Table {
        let name: String
        let title: String
        let columns: [Column]
        let rows: [[String]]

        var file: String { "\(OpenData.folder)/\(name).csv" }
    }

    struct Column {
        let name: String
        let type: String
        let description: String

        init(_ name: String, _ type: String, _ description: String) {
            self.name = name
            self.type = type
            self.description = description
        }
    }

    static func tables(of model: SiteModel) -> [Table] {
        [parties(of: model), treatyActions(of: model), texts(of: model)]
    }

    private static func parties(of model: SiteModel) -> Table {
        Table(
            name: "parties", title: "Parties, with their names and groups",
            columns: [
                Column(
                    "code", "ISO 3166-1 alpha-3, EUE for the European Union, user-assigned for demonstration parties"),
                Column("demonstration", "boolean", "true for invented parties"),
                Column("regional_group", "regional group at the United Nations; empty where none is recorded here"),
                Column("review_group", "1, 2 or 3; empty where it is not recorded here"),
            ] + Language.allCases.map { Column("name_\($0.code)", "name in \($0.autonym)") },
            rows: model.reference.parties.map { party in
                [
                    party.code.description, party.isDemonstration ? "true" : "false",
                    party.regionalGroup?.rawValue ?? "",
                    party.reviewGroup.map { String($0.rawValue) } ?? "",
                ] + Language.allCases.map { party.name[$0] }
            })
    }

    private static func treatyActions(of model: SiteModel) -> Table {
        Table(
            name: "treaty-actions",
            title: "Signatures and consents to be bound as they are known here; the depositary's record prevails",
            columns: [
                Column("party", "code of the party"), Column("instrument", "untoc, tip, som or firearms"),
                Column("signature", "date", "date of signature; empty where it is not recorded here"),
                Column("consent", "date", "date of the consent to be bound; empty where it is not recorded here"),
                Column("form", "form of the consent"),
                Column("known_as_at", "date", "day up to which the source is known to be right"),
                Column("source", "where the dates come from"),
            ],
            rows: model.reference.parties.flatMap { party in
                party.treatyActions.map { action in
                    [
                        party.code.description, action.instrument.code, action.signature?.description ?? "",
                        action.consent?.description ?? "", action.form?.rawValue ?? "",
                        action.knownAsAt?.description ?? "", action.source ?? "",
                    ]
                }
            })
    }

    private static func texts(of model: SiteModel) -> Table {
        Table(
            name: "texts", title: "Published texts of States, one language a line",
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
            ],
            rows: model.record.reviews.flatMap(rows(of:)))
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

extension OpenData.Column {
    init(_ name: String, _ description: String) {
        self.init(name, "string", description)
    }
}

extension OpenData.Table {
    func write(into bytes: inout ByteBuffer) {
        for row in [columns.map(\.name)] + rows {
            bytes.append(row.map(Self.cell).joined(separator: ","))
            bytes.append("\n")
        }
    }

    /// A cell that no spreadsheet takes for a formula, in double quotes where it has to be.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

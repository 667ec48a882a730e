public import Diagnostics
public import Foundation
public import Mechanism
public import Reference
internal import SourceReading
internal import Vault

/// A record that a person begins to write: the right file, under the right name, with what is to be filled in.
public struct NewRecord: Sendable {
    /// Relative to the folder of records.
    public let path: String
    public let text: String
    /// What is to be filled in, for forms that have no comments.
    public let advice: [String]

    /// Writes the record.
    ///
    /// - Throws: a finding when there is one already; it is left alone.
    public func write(to records: URL) throws {
        let file = records.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "record-exists", path: path, found: "a record that is there already",
                    expected: "no such file",
                    remedy: "go on with that record, or choose another name"))
        }
        try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    }

    /// Lets the reader of records look at the record alone.
    ///
    /// - Throws: what it finds, such as an unknown party.
    public func check(in records: URL, reference: ReferenceData) throws {
        var files = [SourceFile(path: path, text: text)]
        if path != RecordKey.register.path {
            files.append(SourceFile(path: RecordKey.register.path, text: RecordLines.register([]).text))
        }
        if FileManager.default.fileExists(atPath: records.appending(path: "parties.json").path) {
            files.append(try SourceFile.read("parties.json", in: records))
        }
        _ = try Archive.read(files, reference: reference)
    }

    static let yamlMark = "# yaml-language-server: $schema="
}

extension NewRecord {
    /// The register of nominated persons, with nobody in it.
    public static let register = NewRecord(
        path: RecordKey.register.path,
        text: """
            \(yamlMark)../docs/schemas/persons.schema.json
            # Nominated persons. Nobody in it is ever named by the website: every text is searched for them.
            # Replace the empty list by the persons, for example:
            #
            # persons:
            #   - party: XAA
            #     role: expert                      # focal-point, expert or observer
            #     names: ["Given Family", "G. Family"]    # every spelling and script
            #     emails: [name@example.org]
            #     telephones: ["+999 10 555 0100"]
            format: persons/1
            persons: []

            """,
        advice: [])

    /// The profile of a party: the office of its focal point, and its context note.
    public static func profile(of party: PartyCode) -> NewRecord {
        let languages = Language.allCases.map { DraftNode.Member(key: $0.rawValue, value: DraftNode(.literal("null"))) }
        let office = ["ministry", "office"].map { DraftNode.Member(key: $0, value: DraftNode(.object(languages))) }
        let members =
            head("party-profile/1", party) + [
                DraftNode.Member(key: "focal_point_office", value: DraftNode(.object(office))),
                DraftNode.Member(key: "context_note", value: DraftNode(.list([]))),
            ]
        return NewRecord(
            path: RecordKey.profile(party).path, text: RecordLines.json(DraftNode(.object(members))).text,
            advice: [
                "focal_point_office: in place of null, the name of the ministry and of the office in each language in "
                    + "which there is one; it is public and must name no person",
                "context_note: one {\"language\", \"origin\", \"text\"} for each language",
                "the form: docs/schemas/profile.schema.json",
            ])
    }

    /// A review record in which every question waits for its answer.
    ///
    /// - Throws: a finding when there is no questionnaire for it.
    public static func review(
        of party: PartyCode, _ scope: ReviewScope, reference: ReferenceData
    ) throws(DiagnosticFailure) -> NewRecord {
        guard let questionnaire = reference.questionnaire(for: scope) else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unknown-questionnaire",
                    found: "no questionnaire for \(scope.instrument.code), cluster \(scope.cluster)",
                    expected: "a questionnaire in content/reference/questionnaires",
                    remedy: "check the number of the cluster"))
        }
        func member(_ key: String, _ content: DraftNode.Content) -> DraftNode.Member {
            DraftNode.Member(key: key, value: DraftNode(content))
        }
        let responses = questionnaire.allQuestions.map { question in
            DraftNode(
                .object([
                    member("question", .text(question.number.description)), member("version", .literal("1")),
                    member("status", .text("draft")), member("submitted", .literal("null")),
                    member("answer", .literal("null")), member("texts", .list([])), member("references", .list([])),
                ]))
        }
        let members =
            head("review/1", party) + [
                member("instrument", .text(scope.instrument.rawValue)),
                member("cluster", .literal("\(scope.cluster)")), member("languages", .list([])),
                member("stage", .text(ReviewStage.notCommenced.rawValue)), member("steps", .list([])),
                member("responses", .list(responses)), member("dialogue", .list([])),
                member("list_of_observations", .literal("null")), member("summary", .literal("null")),
                member("comments", .list([])), member("documents", .list([])), member("notes", .list([])),
            ]
        return NewRecord(
            path: RecordKey.review(party, scope).path, text: RecordLines.json(DraftNode(.object(members))).text,
            advice: [
                "languages, stage, steps: the course of the review",
                "responses: for each answer \"status\": \"submitted\", its day, and one {\"language\", \"origin\", \"text\"} "
                    + "for each language; remove the questions that were not answered",
                "messages of the dialogue: clearance new dialogue \(party) \(scope.instrument.code) \(scope.cluster) "
                    + "--speaker CODE",
                "the form: docs/schemas/review.schema.json",
            ])
    }

    /// What the records of a party begin with.
    private static func head(_ format: String, _ party: PartyCode) -> [DraftNode.Member] {
        var members = [DraftNode.Member(key: "format", value: DraftNode(.text(format)))]
        if party.isDemonstration {
            members.append(DraftNode.Member(key: "demonstration", value: DraftNode(.literal("true"))))
        }
        return members + [DraftNode.Member(key: "party", value: DraftNode(.text(party.description)))]
    }
}

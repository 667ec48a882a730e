public import Diagnostics
public import Foundation
public import Mechanism
public import Reference
internal import SourceReading

/// A message or feedback that is added to the dialogue of a review record, as a draft without words.
public struct NewMessage {
    /// The record that it is added to, relative to the folder of records.
    public let path: String
    /// The number that it got.
    public let number: Int
    private let text: String

    /// Makes the message, with the next number.
    ///
    /// - Throws: a finding when there is no such record, or it is not in the form that this program writes.
    public init(
        to records: URL, in party: PartyCode, _ scope: ReviewScope, kind: MessageKind, speaker: PartyCode
    ) throws(DiagnosticFailure) {
        path = RecordKey.review(party, scope).path
        let file = try SourceFile.read(path, in: records)
        let record = DraftNode(try file.parse(as: .json))
        // The words around the new message have to stay as they are, to the byte.
        guard RecordLines.json(record).text == file.text, case .object(var members) = record.content else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "other-form", path: path,
                    found: "a record whose lines are set otherwise than this program sets them",
                    expected: "JSON with an indentation of two spaces, each value on its own line",
                    remedy:
                        "set it so (python3 -m json.tool --indent 2 --no-ensure-ascii), or write the message by hand"))
        }
        let place = members.firstIndex { $0.key == "dialogue" }
        var messages: [DraftNode] = []
        if let place, case .list(let present) = members[place].value.content { messages = present }
        number = (messages.compactMap(\.number).max() ?? 0) + 1
        let message: [(String, DraftNode.Content)] = [
            ("number", .literal("\(number)")), ("kind", .text(kind.rawValue)), ("speaker", .text(speaker.description)),
            ("article", .literal("null")), ("date", .literal("null")),
            ("status", .text(SubmissionStatus.draft.rawValue)),
            ("texts", .list([])),
        ]
        messages.append(DraftNode(.object(message.map { DraftNode.Member(key: $0, value: DraftNode($1)) })))
        let dialogue = DraftNode.Member(key: "dialogue", value: DraftNode(.list(messages)))
        if let place { members[place] = dialogue } else { members.append(dialogue) }
        text = RecordLines.json(DraftNode(.object(members))).text
    }

    /// Reads the record with the message as `clearance` would, and writes it beside the old one and into its place.
    public func write(to records: URL, reference: ReferenceData) throws {
        let record = NewRecord(path: path, text: text, advice: [])
        try record.check(in: records, reference: reference)
        try Data(text.utf8).write(to: records.appending(path: path), options: .atomic)
    }
}

extension DraftNode {
    /// What stands in a JSON file.
    init(_ node: SourceNode) {
        switch node.content {
        case .text(let text), .plain(let text): self.init(.text(text))
        case .number(let digits): self.init(.literal(digits))
        case .flag(let flag): self.init(.literal(flag ? "true" : "false"))
        case .null: self.init(.literal("null"))
        case .sequence(let members): self.init(.list(members.map { DraftNode($0) }))
        case .mapping(let entries):
            self.init(.object(entries.map { Member(key: $0.key, value: DraftNode($0.value)) }))
        }
    }

    /// The number of a message.
    fileprivate var number: Int? {
        guard case .object(let members) = content,
            case .literal(let digits) = members.first(where: { $0.key == "number" })?.value.content
        else { return nil }
        return Int(digits)
    }
}

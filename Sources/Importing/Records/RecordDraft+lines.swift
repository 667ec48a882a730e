internal import Mechanism

// The draft as it is written. The order of things does not depend on the order of the rows, so that an export in another order
// gives the same bytes; references and notes, which have no key, stay in the order of their rows.
extension RecordDraft {
    /// The record, line by line.
    var lines: RecordLines {
        switch key {
        case .register: .register(loose)
        case .profile(let party): .json(profile(of: party))
        case .review(let party, let scope): .json(review(of: party, scope))
        }
    }

    private func profile(of party: PartyCode) -> DraftNode {
        let office = only(.office)
        func name(_ field: String) -> DraftNode { .object(office.map { names(field, of: $0) } ?? []) }
        return .object(
            [
                ("format", DraftNode(.text("party-profile/1"))), ("party", DraftNode(.text(party.description))),
                ("demonstration", Self.mark(party)),
                (
                    "focal_point_office",
                    .object([("ministry", name("ministry")), ("office", name("office"))], from: office?.origin)
                ), ("context_note", texts(of: only(.contextNote))),
            ], from: (office ?? only(.contextNote))?.origin)
    }

    private func review(of party: PartyCode, _ scope: ReviewScope) -> DraftNode {
        let review = only(.review)
        return .object(
            [
                ("format", DraftNode(.text("review/1"))), ("demonstration", Self.mark(party)),
                ("party", DraftNode(.text(party.description))),
                ("instrument", DraftNode(.text(scope.instrument.rawValue))),
                ("cluster", DraftNode(.literal("\(scope.cluster)"))), ("languages", field("languages", of: review)),
                ("stage", field("stage", of: review)), ("steps", steps), ("responses", responses),
                ("dialogue", numbered(.message, ["number", "kind", "speaker", "article", "date", "status"])),
                ("list_of_observations", listOfObservations), ("summary", summary), ("comments", comments),
                ("documents", documents), ("notes", notes),
            ], from: review?.origin)
    }

    /// Records of invented parties are marked as such.
    private static func mark(_ party: PartyCode) -> DraftNode? {
        party.isDemonstration ? DraftNode(.literal("true")) : nil
    }

    private func only(_ kind: RowKind) -> Part? { parts.first { $0.key.kind == kind }?.value }

    private func all(_ kind: RowKind, by order: (Part, Part) -> Bool) -> [Part] {
        parts.filter { $0.key.kind == kind }.values.sorted(by: order)
    }

    private func field(_ name: String, of part: Part?) -> DraftNode? { part?.fields[name].map { DraftNode($0) } }

    private func fields(_ names: [String], of part: Part) -> [(String, DraftNode?)] {
        names.map { ($0, field($0, of: part)) }
    }

    private func list(_ members: [DraftNode]) -> DraftNode { DraftNode(.list(members)) }

    // MARK: Texts

    /// The languages of a part, in the order of the six, and its machine translations after them.
    private func versions(of part: Part) -> [(language: String, fields: [String: Given])] {
        func rank(_ key: TextKey) -> Int {
            let language = Language.allCases.firstIndex { $0.rawValue == key.language } ?? Language.allCases.count
            return language + (key.isMachineTranslation ? 100 : 0)
        }
        return part.texts.sorted { (rank($0.key), $0.key.language) < (rank($1.key), $1.key.language) }
            .map { ($0.key.language, $0.value) }
    }

    private func texts(of part: Part?) -> DraftNode {
        list(
            (part.map(versions) ?? []).compactMap { _, given in
                // A title alone is no text.
                guard given["text"] != nil else { return nil }
                let members = ["language", "origin", "text", "attachment"].map { ($0, given[$0].map { DraftNode($0) }) }
                let row = (given["text"] ?? given["language"])?.origin.row
                return .object(members, from: row.map { RowOrigin(row: $0, column: nil) })
            })
    }

    /// A name in the languages in which there is one.
    private func names(_ field: String, of part: Part) -> [(String, DraftNode?)] {
        versions(of: part).compactMap { language, given in given[field].map { (language, DraftNode($0)) } }
    }

    // MARK: The parts of a review

    private var steps: DraftNode {
        let order = { (part: Part) -> (String, Int) in
            let step = part.text("step")
            return (part.text("date") ?? "", ReviewStep.allCases.firstIndex { $0.rawValue == step } ?? -1)
        }
        return list(
            all(.step) { order($0) < order($1) }.map { .object(fields(["step", "date"], of: $0), from: $0.origin) })
    }

    private var responses: DraftNode {
        func order(_ part: Part) -> QuestionOrder { QuestionOrder(part.text("question") ?? "") }
        func version(_ part: Part) -> Int { part.text("version").flatMap { Int($0) } ?? 1 }
        let parts = all(.response) { (order($0), version($0)) < (order($1), version($1)) }
        return list(
            parts.map { part in
                let row = part.text("question")
                let references = loose.filter {
                    $0.kind == .reference && $0.text("question") == row
                        && ($0.text("version") ?? "1") == (part.text("version") ?? "1")
                }
                return .object(
                    fields(["question", "version", "status", "submitted", "answer"], of: part) + [
                        ("texts", texts(of: part)),
                        (
                            "references",
                            list(
                                references.map { reference in
                                    .object(
                                        ["title", "provision", "url"].map { name in
                                            (name, reference.fields[name].map { DraftNode($0) })
                                        }, from: reference.origin)
                                })
                        ),
                    ], from: part.origin)
            })
    }

    private func numbered(_ kind: RowKind, _ names: [String]) -> DraftNode {
        func number(_ part: Part) -> Int { part.text("number").flatMap { Int($0) } ?? 0 }
        return list(
            all(kind) { number($0) < number($1) }.map { part in
                .object(fields(names, of: part) + [("texts", texts(of: part))], from: part.origin)
            })
    }

    private var listOfObservations: DraftNode? {
        only(.listOfObservations).map { part in
            .object(
                fields(["status"], of: part) + [
                    ("agreements", agreements(on: "list-of-observations")),
                    ("observations", numbered(.observation, ["number", "article", "kind"])),
                ], from: part.origin)
        }
    }

    private var summary: DraftNode? {
        only(.summary).map { part in
            .object(
                fields(["status"], of: part) + [("agreements", agreements(on: "summary")), ("texts", texts(of: part))],
                from: part.origin)
        }
    }

    private func agreements(on subject: String) -> DraftNode {
        func order(_ part: Part) -> (String, String) { (part.text("date") ?? "", part.text("by") ?? "") }
        return list(
            all(.agreement) { order($0) < order($1) }.filter { $0.text("on") == subject }.map { part in
                .object([("party", field("by", of: part)), ("date", field("date", of: part))], from: part.origin)
            })
    }

    private var comments: DraftNode {
        list(
            all(.comment) { ($0.text("on") ?? "") < ($1.text("on") ?? "") }.map { part in
                .object(fields(["on"], of: part) + [("texts", texts(of: part))], from: part.origin)
            })
    }

    private var documents: DraftNode {
        func number(_ part: Part) -> Int { part.text("number").flatMap { Int($0) } ?? 0 }
        return list(
            all(.document) { number($0) < number($1) }.map { part in
                .object(
                    fields(["number"], of: part) + [("title", .object(names("title", of: part)))]
                        + fields(["date"], of: part) + [("texts", texts(of: part))], from: part.origin)
            })
    }

    private var notes: DraftNode {
        list(
            loose.filter { $0.kind == .note }.map { note in
                .object([("text", note.fields["text"].map { DraftNode($0) })], from: note.origin)
            })
    }
}

extension RecordDraft.Part {
    fileprivate func text(_ name: String) -> String? {
        switch fields[name]?.value {
        case .text(let text), .number(let text): text
        case .list, nil: nil
        }
    }
}

/// The order of questions: `g.1`, `5.1`, `5.1.a`, `5.2`, `10.1`.
private struct QuestionOrder: Comparable {
    private let parts: [(Int, String)]

    init(_ number: String) {
        parts = number.split(separator: ".").map { part in
            Int(part).map { ($0, "") } ?? (0, String(part))
        }
    }

    static func == (left: Self, right: Self) -> Bool { left.parts.elementsEqual(right.parts, by: ==) }
    static func < (left: Self, right: Self) -> Bool { left.parts.lexicographicallyPrecedes(right.parts, by: <) }
}

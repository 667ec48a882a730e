/// A record in the making: what the rows have said of it so far.
struct RecordDraft {
    let key: RecordKey
    private(set) var parts: [PartKey: Part] = [:]
    /// What has no key of its own, in the order of the rows.
    private(set) var loose: [Contribution] = []

    /// A part of the record: a response, a message, the summary.
    struct PartKey: Hashable {
        let kind: RowKind
        /// What tells it from others of its kind.
        let values: [String?]
    }

    struct Part {
        /// The rows that speak of it, in their order.
        var rows: [RowID]
        var fields: [String: Given]
        var texts: [TextKey: [String: Given]]

        /// The first of its rows.
        var origin: RowOrigin { RowOrigin(row: rows[0], column: nil) }
    }

    /// A machine's translation stands beside a State's own text in the same language.
    struct TextKey: Hashable {
        let language: String
        let isMachineTranslation: Bool
    }

    init(key: RecordKey) {
        self.key = key
    }

    /// The part that a row is about.
    static func partKey(_ kind: RowKind, of row: Contribution) -> PartKey {
        PartKey(kind: kind, values: kind.key.map { row.text($0.name) ?? ($0.name == "version" ? "1" : nil) })
    }

    /// Adds what a row says. If it contradicts an earlier row, nothing is added.
    mutating func add(_ row: Contribution) -> [RowFault] {
        switch row.kind {
        case .reference, .note, .person:
            loose.append(row)
            return []
        case .office, .contextNote, .review, .step, .response, .message, .listOfObservations, .observation, .summary,
            .agreement, .comment, .document:
            break
        }
        let key = Self.partKey(row.kind, of: row)
        var part = parts[key] ?? Part(rows: [], fields: [:], texts: [:])
        part.rows.append(row.row)
        var faults: [RowFault] = []
        merge(row.fields, into: &part.fields, &faults)
        for text in row.texts {
            guard case .text(let language) = text["language"]?.value else { continue }
            // A title stands once in each language, whoever translated the words under it.
            let names = text.filter { $0.key == "title" }
            let words = text.filter { $0.key != "title" }
            let isMachineTranslation = text["origin"]?.value == .text("machine-translation")
            let own = TextKey(language: language, isMachineTranslation: false)
            let key = TextKey(language: language, isMachineTranslation: isMachineTranslation)
            if !names.isEmpty { merge(names, into: &part.texts[own, default: [:]], &faults) }
            merge(words, into: &part.texts[key, default: [:]], &faults)
        }
        if faults.isEmpty { parts[key] = part }
        return faults
    }

    private func merge(_ new: [String: Given], into old: inout [String: Given], _ faults: inout [RowFault]) {
        for (name, given) in new.sorted(by: { $0.key < $1.key }) {
            guard let before = old[name] else {
                old[name] = given
                continue
            }
            if before.value != given.value {
                faults.append(
                    RowFault(
                        given.origin, "contradiction",
                        found: "another \"\(name)\" than an earlier row has for the same part of \(key.path)",
                        expected: "rows that agree, or differ in what makes them two parts",
                        remedy:
                            "remove one of the rows at the source, or add the number or version that tells them apart"))
            }
        }
    }

    /// Rows that speak of a part of something that isn't there.
    func orphans() -> [RowFault] {
        var faults: [RowFault] = []
        func require(_ parent: RowKind, of values: [String?], for origin: RowOrigin) {
            guard parts[PartKey(kind: parent, values: values)] == nil else { return }
            faults.append(
                RowFault(
                    origin, "missing-row",
                    found: "a row that belongs to a \(parent.rawValue) of \(key.path) that was not taken",
                    expected: "a row of the kind \"\(parent.rawValue)\" for it",
                    remedy: "complete the source, or correct that row"))
        }
        func require(for kind: RowKind, _ values: [String?], on subject: String?, at origin: RowOrigin) {
            switch kind {
            case .office, .contextNote, .review, .person: return
            case .step, .response, .message, .listOfObservations, .summary, .comment, .document, .note:
                require(.review, of: Array(values.prefix(3)), for: origin)
            case .reference: require(.response, of: values, for: origin)
            case .observation: require(.listOfObservations, of: Array(values.prefix(3)), for: origin)
            case .agreement:
                require(
                    subject == "summary" ? .summary : .listOfObservations, of: Array(values.prefix(3)), for: origin)
            }
        }
        for (key, part) in parts {
            for row in part.rows {
                require(
                    for: key.kind, key.values, on: key.kind == .agreement ? key.values[3] : nil,
                    at: RowOrigin(row: row, column: nil))
            }
        }
        for row in loose {
            require(for: row.kind, Self.partKey(row.kind, of: row).values, on: nil, at: row.origin)
        }
        return faults
    }
}

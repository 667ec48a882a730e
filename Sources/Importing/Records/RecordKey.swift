internal import Mechanism

/// Which record: its place in the folder of records.
enum RecordKey: Hashable {
    case register
    case profile(PartyCode)
    case review(PartyCode, ReviewScope)

    /// Relative to the folder of records.
    var path: String {
        switch self {
        case .register: "persons.yaml"
        case .profile(let party): "profiles/\(party).json"
        case .review(let party, let scope): "reviews/\(party)-\(scope.instrument.code)-\(scope.cluster).json"
        }
    }

    /// The record that a row belongs to, or the faults of its keys.
    static func of(_ row: Contribution) -> Result<RecordKey, RowFaults> {
        switch row.kind {
        case .person: return .success(.register)
        case .office, .contextNote:
            return row.key("party") { PartyCode($0) }.map { .profile($0) }
        case .review, .step, .response, .reference, .message, .listOfObservations, .observation, .summary, .agreement,
            .comment, .document, .note:
            let party = row.key("party") { PartyCode($0) }
            let instrument = row.key("instrument") { Instrument(rawValue: $0) }
            let cluster = row.key("cluster") { Int($0).flatMap { ClusterNumber($0) } }
            let faults = party.faults + instrument.faults + cluster.faults
            guard case .success(let code) = party, case .success(let treaty) = instrument,
                case .success(let number) = cluster
            else { return .failure(RowFaults(faults)) }
            return .success(.review(code, ReviewScope(treaty, number)))
        }
    }
}

/// Several faults of one row.
struct RowFaults: Error {
    let faults: [RowFault]

    init(_ faults: [RowFault]) { self.faults = faults }
}

extension Result where Failure == RowFaults {
    fileprivate var faults: [RowFault] {
        switch self {
        case .success: []
        case .failure(let failure): failure.faults
        }
    }
}

extension Contribution {
    /// One of the keys that say which record it is.
    fileprivate func key<Value>(_ name: String, _ make: (String) -> Value?) -> Result<Value, RowFaults> {
        if let value = text(name).flatMap(make) { return .success(value) }
        let expected =
            switch name {
            case "party": "three capital letters, such as XAA"
            case "instrument": "one of " + Instrument.allCases.map(\.rawValue).joined(separator: ", ")
            case _: "a number from 1"
            }
        return .failure(
            RowFaults([
                RowFault(
                    fields[name]?.origin ?? origin, "invalid-value",
                    found: "\"\(name)\" has a value that is not known here",
                    expected: expected, remedy: "correct the row at the source, or add a code list to the mapping")
            ]))
    }
}

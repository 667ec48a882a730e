public import Diagnostics
public import Mechanism
internal import Reference
public import Workers

/// The only way out of the archive.
///
/// Everything that the public side ever sees is made here, from a decision that names its rules. `Cleared` values can be made
/// in this file alone, and only the gate can make the key that opens a seal.
public enum Gate {
    /// Opens seals; made by the gate for the time of one run, and never kept.
    struct Key: ~Copyable {
        fileprivate init() {}
    }

    /// Decides on every item of the archive and lets out what is cleared.
    ///
    /// - Parameters:
    ///   - day: the as-at date. The machine's clock is never asked.
    ///   - workers: how many parties are decided on at the same time. The result is the same whatever the number.
    public static func clear(
        _ archive: borrowing Archive, asAt day: CalendarDate, workers: Workers = .all
    ) -> ClearedArchive {
        let deliberation = Deliberation(archive, asAt: day)
        let items = archive.items
        let parties = items.runsOfParties()
        let verdicts = workers.results(of: parties.count) { verdict(on: items[parties[$0]], by: deliberation) }
        let decisions = verdicts.flatMap(\.decisions)
        let reports = Reports(archive, decisions: decisions, asAt: day)
        let offices = archive.offices.filter { !deliberation.namesPerson(in: $0) }
        return ClearedArchive(
            items: verdicts.flatMap(\.publications).map(\.item).inPublicOrder().map(Cleared.init),
            offices: offices.map { Cleared(ReleasedOffice($0)) }, settings: archive.settings,
            demonstrationParties: archive.reference.parties.filter(\.isDemonstration), decisions: decisions,
            publications: verdicts.flatMap(\.publications),
            reports: reports.diagnostics + reports.diagnostics(forOffices: archive.offices, kept: offices)
                + ConsentCheck(archive).findings)
    }

    /// What is decided on the items of one party.
    private struct Verdict: Sendable {
        var decisions: [ItemDecision] = []
        var publications: [Publication] = []
    }

    private static func verdict(on items: ArraySlice<Item>, by deliberation: Deliberation) -> Verdict {
        let key = Key()
        var verdict = Verdict()
        for item in items {
            let (decision, content) = deliberation.decide(item, with: key)
            verdict.decisions.append(decision)
            if case .published(let release) = decision.outcome, let content {
                verdict.publications.append(Publication(decision, ReleasedItem(item, content, release)))
            }
        }
        return verdict
    }
}

extension [Item] {
    /// Where the items of each party stand that are beside each other.
    fileprivate func runsOfParties() -> [Range<Int>] {
        var starts = indices.filter { $0 == 0 || self[$0 - 1].party != self[$0].party }
        starts.append(count)
        return zip(starts, starts.dropFirst()).map { $0..<$1 }
    }
}

/// A value that has passed the gate and may be public.
public struct Cleared<Value: Sendable>: Sendable {
    public let value: Value

    fileprivate init(_ value: Value) {
        self.value = value
    }
}

/// What a run of the gate lets out, and what it tells the confidential side.
public struct ClearedArchive: Sendable {
    /// By party, then review, then kind, in the order of the record, with the record's own numbers left behind.
    public let items: [Cleared<ReleasedItem>]
    public let offices: [Cleared<ReleasedOffice>]
    public let settings: RulebookSettings
    /// The public facts of the demonstration parties.
    public let demonstrationParties: [Party]
    /// Confidential: what was decided on every item, and why.
    public let decisions: [ItemDecision]
    /// Confidential: what is let out, by its address in the records, and on whose consent.
    public let publications: [Publication]
    /// Confidential: what a person has to look at. They name addresses, never texts.
    public let reports: [Diagnostic]
}

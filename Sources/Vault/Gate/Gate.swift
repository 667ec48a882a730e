public import Diagnostics
public import Mechanism
internal import Reference

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
    /// - Parameter day: the as-at date. The machine's clock is never asked.
    public static func clear(_ archive: borrowing Archive, asAt day: CalendarDate) -> ClearedArchive {
        let key = Key()
        let deliberation = Deliberation(archive, asAt: day)
        var decisions: [ItemDecision] = []
        var released: [ReleasedItem] = []
        var publications: [Publication] = []
        for item in archive.items {
            let verdict = deliberation.decide(item, with: key)
            decisions.append(verdict.decision)
            if case .published(let release) = verdict.decision.outcome, let content = verdict.content {
                let releasedItem = ReleasedItem(item, content, release)
                released.append(releasedItem)
                publications.append(Publication(verdict.decision, releasedItem))
            }
        }
        let reports = Reports(archive, decisions: decisions, asAt: day)
        let offices = archive.offices.filter { !deliberation.namesPerson(in: $0) }
        return ClearedArchive(
            items: released.inPublicOrder().map(Cleared.init),
            offices: offices.map { Cleared(ReleasedOffice($0)) }, settings: archive.settings,
            demonstrationParties: archive.reference.parties.filter(\.isDemonstration), decisions: decisions,
            publications: publications,
            reports: reports.diagnostics + reports.diagnostics(forOffices: archive.offices, kept: offices)
                + ConsentCheck(archive).findings)
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

public import Diagnostics
internal import Mechanism
internal import Reference

/// Holds the records against the mechanism's own rules (C25, C27, C28, steps and agreements). It reports and changes nothing:
/// what looks wrong may be a fault of the record or a fact that nobody foresaw.
public enum ConsistencyCheck {
    /// What doesn't fit, for a person to look at.
    public static func findings(in archive: borrowing Archive) -> [Diagnostic] {
        let pairings = PairingCheck(parties: archive.reference.parties).findings
        var findings = pairings
        for review in archive.reviews {
            let party = archive.reference.party(review.party)
            findings += ReviewCheck(review: review, party: party).findings
        }
        for item in archive.items {
            findings += ItemCheck(item: item, party: archive.reference.party(item.party)).findings
        }
        return (ConsentCheck(archive).findings + findings.withoutRepetition).sortedByPlace()
    }
}

extension [Diagnostic] {
    /// The findings with each of them once: an agreement is part of every observation that it covers.
    fileprivate var withoutRepetition: [Diagnostic] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.path ?? "") \($0.found)").inserted }
    }
}

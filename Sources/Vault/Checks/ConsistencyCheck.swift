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
        for entry in NameSearch.unsearchedEntries(of: archive.register) {
            findings.append(
                Diagnostic(
                    .warning, kind: "register-not-searched", path: "persons.yaml",
                    found:
                        "\(entry.what) of a person nominated by \(entry.party) that is too short to be searched for (C14)",
                    expected:
                        "names of two words or of four letters and more, telephone numbers of seven digits and more",
                    remedy: "complete the entry; until then a person has to read the texts of the review for it"))
        }
        findings += unboundAgreements(in: archive)
        return (ConsentCheck(archive).findings + findings.withoutRepetition).sortedByPlace()
    }

    /// Agreements that bind no text: what is changed after them would be published.
    private static func unboundAgreements(in archive: borrowing Archive) -> [Diagnostic] {
        AgreementLocking.unboundDocuments(in: archive).map { document in
            Diagnostic(
                .warning, kind: "agreement-not-bound", found: "the agreements to \(document) are bound to no text (C9)",
                expected: "a lock in the folder agreements",
                remedy: "run clearance agreement lock \(document), compare with what was agreed, and commit the lock")
        }
    }
}

extension [Diagnostic] {
    /// The findings with each of them once: an agreement is part of every observation that it covers.
    fileprivate var withoutRepetition: [Diagnostic] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.path ?? "") \($0.found)").inserted }
    }
}

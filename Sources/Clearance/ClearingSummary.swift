internal import Diagnostics
internal import Foundation
internal import Vault

/// What was done, in numbers for the confidential side: kinds of reason, never which item. And what was reported.
struct ClearingSummary {
    let published: Int
    /// How many texts were withheld, by the first reason.
    let withheld: [WithholdingReason: Int]
    let reports: [Diagnostic]

    init(_ cleared: ClearedArchive) {
        published = cleared.decisions.count(where: \.isPublished)
        withheld = cleared.decisions.reduce(into: [:]) { counts, decision in
            guard case .withheld(let reasons) = decision.outcome, let first = reasons.first else { return }
            counts[first, default: 0] += 1
        }
        reports = cleared.reports.sortedByPlace()
    }

    /// - Parameters:
    ///   - files: how many were written.
    ///   - out: the folder that holds them.
    func words(files: Int, out: String) -> String {
        var lines = ["cleared: \(published) texts, in \(files) files of \(out)"]
        let total = withheld.values.reduce(0, +)
        lines.append("withheld: \(total) texts (confidential; by first reason)")
        for reason in WithholdingReason.allCases {
            if let count = withheld[reason] {
                lines.append("  " + reason.rawValue.padding(toLength: 28, withPad: " ", startingAt: 0) + String(count))
            }
        }
        lines.append("reported: \(reports.count)")
        return lines.joined(separator: "\n")
    }
}

public import Diagnostics
public import Mechanism

/// Writes a withdrawal into the record of a consent (rule C10). Nothing else in the file changes, comments included.
public struct ConsentWithdrawing: Sendable {
    /// Where the record stands, relative to the folder of records.
    public let path: String
    private let day: CalendarDate

    /// - Throws: a diagnostic when there is no such consent, when it is withdrawn already, or was given after the day.
    public init(of consentID: String, on day: CalendarDate, in archive: borrowing Archive) throws(DiagnosticFailure) {
        guard let consent = archive.consents.first(where: { $0.id == consentID }) else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unknown-consent", found: "no consent \(consentID)",
                    expected: "one of " + archive.consents.map(\.id).sorted().joined(separator: ", ")))
        }
        if let withdrawn = consent.withdrawn {
            throw Self.refusal(consent, "a consent that was withdrawn on \(withdrawn)", "correct the date in the file")
        }
        if day < consent.given {
            throw Self.refusal(consent, "a consent given on \(consent.given), after \(day)", "check the date")
        }
        path = consent.path
        self.day = day
    }

    private static func refusal(_ consent: Consent, _ found: String, _ remedy: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "withdrawal-refused", path: consent.path, position: consent.position, found: found,
                expected: "a consent that stands on the day", remedy: remedy))
    }

    /// The record with the withdrawal, after the line that begins with `given:`.
    ///
    /// - Parameter record: the text of the file as it is.
    public func file(from record: String) -> String {
        var lines = record.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = lines.firstIndex { $0.hasPrefix("given:") }.map { $0 + 1 } ?? lines.count
        lines.insert("withdrawn: \(day)", at: place)
        return lines.joined(separator: "\n")
    }
}

public import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// Whom to tell about a weakness of the site, as `/.well-known/security.txt` says it (RFC 9116).
public struct SecurityContact: Sendable, Hashable {
    /// Addresses such as `mailto:security@example.org`, the preferred one first; at least one.
    public let contacts: [String]
    /// The last day on which this is sure to be right.
    public let expires: CalendarDate
    /// The languages in which a report is understood, the preferred one first; empty when that is not said.
    public let languages: [Language]
    /// The address of the policy for reports, or nil.
    public let policy: String?
    /// Where the day of expiry stands in the file.
    public let position: SourcePosition
}

extension SecurityContact {
    static let file = "security.yaml"

    static func read(from content: URL) throws(DiagnosticFailure) -> SecurityContact {
        let root = try SourceFile.read(file, in: content).parse(as: .yaml)
        let report = SourceReport(path: file)
        var value: SecurityContact?
        if var object = ObjectReader(root, as: "the contact", into: report) {
            object.requireFormat("security-contact/1")
            let contacts = object.list("contact", of: ContactAddress.self)
            if contacts.isEmpty, report.diagnostics.isEmpty {
                report.report(
                    "missing-contact", at: object.position, found: "no contact",
                    expected: ContactAddress.expectation, remedy: "say who answers reports")
            }
            let place = object.node("expires")?.position ?? object.position
            let expires = object.required("expires", CalendarDate.self)
            let languages = object.list("languages", of: Language.self)
            let policy = object.optional("policy", WebAddress.self)
            object.finish()
            if let expires {
                value = SecurityContact(
                    contacts: contacts.map(\.description), expires: expires, languages: languages,
                    policy: policy?.description, position: place)
            }
        }
        return try report.finish(value)
    }

    /// The file `security.txt`.
    ///
    /// - Parameter address: where the site stands, without a final slash.
    func text(at address: String, isDemonstration: Bool) -> String {
        var lines = isDemonstration ? ["# A demonstration site: this contact is provisional."] : []
        lines += contacts.map { "Contact: \($0)" }
        // The whole of the last day counts, wherever a reader is.
        lines.append("Expires: \(expires)T23:59:59Z")
        if !languages.isEmpty {
            lines.append("Preferred-Languages: \(languages.map(\.code).joined(separator: ", "))")
        }
        lines.append("Canonical: \(address)/\(Self.publishedFile)")
        if let policy { lines.append("Policy: \(policy)") }
        return lines.joined(separator: "\n") + "\n"
    }

    static let publishedFile = ".well-known/security.txt"

    /// A contact that is out of date misleads whoever means well.
    func findings(asAt day: CalendarDate) -> [Diagnostic] {
        guard expires < day else { return [] }
        return [
            Diagnostic(
                kind: "expired-contact", path: Self.file, position: position,
                found: "a contact that was sure until \(expires), in a site as at \(day)",
                expected: "a day that is still to come",
                remedy: "see that the contact is right, and give it a later day")
        ]
    }

    /// What keeps a site with this contact from being shown to the public.
    func obstacles(asAt day: CalendarDate) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for contact in contacts where Self.isReserved(contact) {
            findings.append(
                Diagnostic(
                    kind: "provisional-contact", path: Self.file, found: "the contact \(contact), which reaches nobody",
                    expected: "a contact that somebody reads", remedy: "write the real one"))
        }
        // RFC 9116, 2.5.5: less than a year.
        if let latest = day.advanced(byDays: 365), expires > latest {
            findings.append(
                Diagnostic(
                    kind: "distant-expiry", path: Self.file, position: position,
                    found: "a contact that is to be right until \(expires)", expected: "a day before \(latest)",
                    remedy: "give a day that somebody will keep in mind"))
        }
        return findings
    }

    /// Whether a name of RFC 2606 is in the address, under which nobody can be reached.
    private static func isReserved(_ contact: String) -> Bool {
        let host = contact.split(separator: "@").last?.split(separator: "/").last { $0.contains(".") } ?? ""
        return ["example.org", "example.com", "example.net", ".example", ".invalid", ".test"].contains {
            host == $0 || host.hasSuffix($0.hasPrefix(".") ? $0 : "." + $0)
        }
    }
}

/// An address without characters that could begin another line or field.
private func isPlain(_ address: String) -> Bool {
    address.utf8.count <= 500 && address.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
}

/// RFC 9116 wants an address with a scheme, and `https` where it is of the web.
private struct ContactAddress: LosslessStringConvertible, SourceValue {
    let description: String

    static let expectation = "an address that begins with mailto:, https:// or tel:"

    init?(_ description: String) {
        let fits = ["mailto:", "https://", "tel:"].contains { description.hasPrefix($0) && description != $0 }
        guard fits, isPlain(description) else { return nil }
        self.description = description
    }
}

private struct WebAddress: LosslessStringConvertible, SourceValue {
    let description: String

    static let expectation = "an address that begins with https://"

    init?(_ description: String) {
        guard description.hasPrefix("https://"), isPlain(description) else { return nil }
        self.description = description
    }
}

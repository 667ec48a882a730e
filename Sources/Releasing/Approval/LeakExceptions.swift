public import Diagnostics
public import Foundation
public import Mechanism
internal import Minisign
internal import SourceReading

/// Finds of the leak scan that two persons have looked at and let pass, each until a day.
public struct LeakExceptions: Sendable {
    /// The fingerprints that count.
    public let fingerprints: Set<String>
    /// Entries that don't count, and why.
    public let findings: [Diagnostic]

    public static let path = "exceptions.yaml"
    static let format = "leak-exceptions/1"

    /// What a person signs for an exception: one line, with its line feed.
    public static func signedLine(fingerprint: String, until: CalendarDate) -> [UInt8] {
        Array("\(fingerprint)|\(until)\n".utf8)
    }

    private struct Entry {
        let fingerprint: String
        let until: CalendarDate
        let signatures: [String]
        let position: SourcePosition
    }

    /// Reads the exceptions of a folder of releases; without the file there are none.
    ///
    /// - Parameter asAt: the day on which they have to hold.
    /// - Throws: what is malformed.
    public static func read(in folder: URL, keyring: Keyring, asAt: CalendarDate) throws(DiagnosticFailure)
        -> LeakExceptions
    {
        guard FileManager.default.fileExists(atPath: folder.appending(path: path).path) else {
            return LeakExceptions(fingerprints: [], findings: [])
        }
        let report = SourceReport(path: path)
        guard
            var object = ObjectReader(
                try SourceFile.read(path, in: folder).parse(as: .yaml), as: "the exceptions", into: report)
        else { throw DiagnosticFailure(report.diagnostics) }
        object.requireFormat(format)
        let entries = object.list("exceptions") { node -> Entry? in
            guard var entry = ObjectReader(node, as: "an exception", into: report) else { return nil }
            defer { entry.finish() }
            let fingerprint = entry.required("fingerprint", String.self)
            let until = entry.required("until", CalendarDate.self)
            _ = entry.required("reason", String.self)
            let signatures = entry.list("signatures", of: String.self)
            guard let fingerprint, let until else { return nil }
            return Entry(fingerprint: fingerprint, until: until, signatures: signatures, position: entry.position)
        }
        object.finish()
        let checked = try report.finish(entries.map { ($0, obstacle(to: $0, keyring, asAt)) })
        return LeakExceptions(
            fingerprints: Set(checked.filter { $0.1 == nil }.map(\.0.fingerprint)), findings: checked.compactMap(\.1))
    }

    private static func obstacle(to entry: Entry, _ keyring: Keyring, _ asAt: CalendarDate) -> Diagnostic? {
        let line = signedLine(fingerprint: entry.fingerprint, until: entry.until)
        let persons = Set(entry.signatures.compactMap { signer(of: line, $0, keyring) })
        let found: String
        if entry.until < asAt {
            found = "an exception that ended on \(entry.until)"
        } else if persons.count < ApprovalCheck.personsNeeded {
            found = "an exception with valid signatures of \(persons.count) persons"
        } else {
            return nil
        }
        return Diagnostic(
            .warning, kind: "exception-refused", path: path, position: entry.position, found: found,
            expected: "a day that has not passed, and signatures of two persons of the keyring under the line of "
                + "fingerprint and day", remedy: "remove it, or have it signed anew")
    }

    /// The person whose valid signature this is.
    private static func signer(of line: [UInt8], _ text: String, _ keyring: Keyring) -> String? {
        guard let signature = try? Signature(text), let (person, key) = keyring.person(of: signature.key),
            (try? key.verify(line, signature)) != nil
        else { return nil }
        return person
    }
}

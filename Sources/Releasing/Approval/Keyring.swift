public import Diagnostics
public import Foundation
public import Minisign
internal import SignedRelease
internal import SourceReading

/// Who may approve a release, and the key that signs what is published.
public struct Keyring: Sendable {
    /// The key of the website itself.
    public let site: PublicKey
    public let persons: [Person]
    /// Lowercase hexadecimal SHA-256 of the file: a plan names it, so that nobody can be let in after it was made.
    public let digest: String

    public struct Person: Sendable, Hashable {
        /// How the secretariat calls the person: an office or initials.
        public let name: String
        public let keys: [PublicKey]
    }

    public static let path = "keyring.yaml"

    /// Reads the keyring of a folder of releases.
    ///
    /// - Throws: every finding.
    public static func read(in folder: URL) throws(DiagnosticFailure) -> Keyring {
        let file = try SourceFile.read(path, in: folder)
        let report = SourceReport(path: path)
        guard var object = ObjectReader(try file.parse(as: .yaml), as: "the keyring", into: report) else {
            throw DiagnosticFailure(report.diagnostics)
        }
        object.requireFormat("keyring/1")
        let site = object.required("site", KeyLine.self)?.key
        let persons = object.list("persons") { node -> Person? in
            guard var person = ObjectReader(node, as: "a person", into: report) else { return nil }
            defer { person.finish() }
            let name = person.required("person", String.self)
            let keys = person.list("keys", of: KeyLine.self).map(\.key)
            return name.map { Person(name: $0, keys: keys) }
        }
        object.finish()
        let keys = persons.flatMap(\.keys) + [site].compactMap(\.self)
        for key in Set(keys) where keys.count(where: { $0 == key }) > 1 {
            report.report(
                "key-of-several", at: object.position, found: "the key \(key.identifier) more than once",
                expected: "each key with one person, and another for the site", remedy: "make a key for each")
        }
        for name in Set(persons.map(\.name)) where persons.count(where: { $0.name == name }) > 1 {
            report.report(
                "person-twice", at: object.position, found: "\(name) more than once", expected: "each person once",
                remedy: "put the keys of one person together")
        }
        guard let site else { throw DiagnosticFailure(report.diagnostics) }
        return try report.finish(Keyring(site: site, persons: persons, digest: Digest.sha256(of: file.text.utf8)))
    }

    /// The person whom a key belongs to.
    public func person(of key: KeyIdentifier) -> (name: String, key: PublicKey)? {
        for person in persons {
            if let own = person.keys.first(where: { $0.identifier == key }) { return (person.name, own) }
        }
        return nil
    }
}

/// A public key as it stands in the keyring: one line.
private struct KeyLine: SourceValue {
    static let expectation = "the line of a .pub file, which begins with RW"

    let key: PublicKey

    init?(source characters: String) {
        guard let key = try? PublicKey(characters) else { return nil }
        self.key = key
    }
}

internal import Diagnostics
internal import Mechanism
internal import SourceReading

/// The digests of the texts that a consent was given for (rule C9): a file beside the consent, made by the program and
/// reviewed by a person.
struct ConsentLock: Sendable {
    let consent: String
    let texts: [ItemAddress: TextDigest]
    let path: String

    static let format = "consent-lock/1"

    static func read(_ root: SourceNode, into report: SourceReport) -> ConsentLock? {
        guard var object = ObjectReader(root, as: "a lock of a consent", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat(format)
        let consent = object.required("consent", String.self)
        let texts = object.digests("texts", remedy: "make the lock anew with: clearance consent lock")
        return consent.map { ConsentLock(consent: $0, texts: texts, path: report.path) }
    }

    /// The file, one text a line in the order of addresses, so that a person can read what has changed.
    var file: String {
        """
        {
          "format": "\(Self.format)",
          "consent": "\(consent)",
          "texts": {
        \(Self.lines(of: texts))
          }
        }

        """
    }

    /// The digests as members of an object, one a line in the order of addresses.
    static func lines(of texts: [ItemAddress: TextDigest]) -> String {
        texts.map { ($0.key.description, $0.value.hexadecimal) }.sorted { $0.0 < $1.0 }
            .map { "    \"\($0.0)\": \"\($0.1)\"" }.joined(separator: ",\n")
    }
}

extension ObjectReader {
    /// Reads an object of addresses and the digests of their texts.
    mutating func digests(_ key: String, remedy: String) -> [ItemAddress: TextDigest] {
        guard let node = requiredNode(key), var list = ObjectReader(node, as: "\"\(key)\"", into: report) else {
            return [:]
        }
        defer { list.finish() }
        var texts: [ItemAddress: TextDigest] = [:]
        texts.reserveCapacity(list.keys.count)
        let report = report
        list.forEach(TextDigest.self) { key, digest in
            guard let address = ItemAddress(key) else {
                report.report(
                    "invalid-value", at: node.position, found: "a key that is no address",
                    expected: ItemAddress.expectation, remedy: remedy)
                return
            }
            texts[address] = digest
        }
        return texts
    }
}

extension TextDigest: SourceValue {
    static var expectation: String { "64 lowercase hexadecimal digits" }

    init?(source characters: String) {
        self.init(hexadecimal: characters)
    }
}

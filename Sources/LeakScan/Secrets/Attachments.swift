internal import Crypto
internal import Foundation

/// Files of the records that are no structured data, known byte for byte.
struct Attachments: Sendable {
    private var items: [SHA256Digest: SecretItem] = [:]
    /// Few files have the size of an attachment; only those are digested.
    private var sizes: Set<Int> = []

    mutating func add(_ bytes: [UInt8], _ item: SecretItem) {
        guard !bytes.isEmpty else { return }
        items[SHA256.hash(data: Data(bytes))] = item
        sizes.insert(bytes.count)
    }

    mutating func add(_ others: Attachments) {
        items.merge(others.items) { $1 }
        sizes.formUnion(others.sizes)
    }

    func without(_ files: [[UInt8]]) -> Attachments {
        var rest = self
        for file in files where sizes.contains(file.count) { rest.items[SHA256.hash(data: Data(file))] = nil }
        return rest
    }

    func item(of bytes: [UInt8]) -> SecretItem? {
        sizes.contains(bytes.count) ? items[SHA256.hash(data: Data(bytes))] : nil
    }
}

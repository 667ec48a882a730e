internal import Crypto
internal import Foundation
internal import Mechanism

/// The words of an item, as they came out of a record.
struct ItemContent: Sendable {
    let answer: AnswerValue?
    /// The title of an additional document in the language of the item.
    let title: String?
    /// The date that an additional document bears.
    let date: CalendarDate?
    let references: [LegalReference]
    /// Markdown, normalization form C.
    let text: String
    /// The file that belongs to the text of an additional document.
    let attachment: ItemAttachment?
}

/// The words of an item under seal.
///
/// Nothing can look inside but the gate, which alone can make a key; no other code of this module holds words, so none can
/// print, compare or pass them on. Only a digest leaves: the one that consents are bound to.
struct SealedContent: Sendable {
    private let content: ItemContent

    init(_ content: ItemContent) {
        self.content = content
    }

    /// Opens the seal for the gate.
    func open(with key: borrowing Gate.Key) -> ItemContent { content }

    /// The digest of the exact words at their address (rule C9): lowercase hexadecimal SHA-256.
    ///
    /// The bytes digested are a domain name, the address and each field with its name, every one preceded by its length in
    /// bytes as a big-endian 64-bit number, so that no two different items share an encoding.
    ///
    /// - Parameter attribution: whose words they are and what kind of text, by name: a State consents to that as well.
    func digest(at address: ItemAddress, attribution: [(name: String, value: String)]) -> TextDigest {
        var hash = SHA256()
        func append(_ text: String) {
            let bytes = Data(text.utf8)
            hash.update(data: Data((0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (56 - 8 * $0)) }))
            hash.update(data: bytes)
        }
        append("mechsite consent text 1")
        append(address.description)
        func appendField(_ name: String, _ value: String?) {
            guard let value else { return }
            append(name)
            append(value)
        }
        for field in attribution { appendField(field.name, field.value) }
        appendField("answer", content.answer?.rawValue)
        appendField("title", content.title)
        appendField("date", content.date?.description)
        for reference in content.references {
            appendField("reference-title", reference.title)
            appendField("reference-provision", reference.provision)
            appendField("reference-url", reference.url)
        }
        appendField("text", content.text)
        // The name is the digest of the bytes with their type, so whoever consents to it consents to the file.
        appendField("attachment", content.attachment?.name.description)
        return TextDigest(hash.finalize())
    }
}

// A seal shows nothing to whoever prints, dumps or mirrors it.
extension SealedContent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "sealed" }
    var debugDescription: String { "sealed" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// A SHA-256 digest of a confidential text; itself confidential, because short answers can be found by trial.
struct TextDigest: Sendable, Hashable {
    /// The bytes of the digest, the first of them the highest: there are very many digests in memory.
    private let words: SIMD4<UInt64>

    init(_ digest: SHA256.Digest) {
        var words = SIMD4<UInt64>()
        for (index, byte) in digest.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
        self.words = words
    }

    /// Reads 64 lowercase hexadecimal digits.
    init?(hexadecimal: String) {
        guard hexadecimal.utf8.count == 64 else { return nil }
        var words = SIMD4<UInt64>()
        for (index, digit) in hexadecimal.utf8.enumerated() {
            guard let value = Self.digits.firstIndex(of: digit) else { return nil }
            words[index / 16] = words[index / 16] << 4 | UInt64(value)
        }
        self.words = words
    }

    /// 64 lowercase hexadecimal digits.
    var hexadecimal: String {
        let digits = (0..<64).map { (place: Int) -> UInt8 in
            let fromPlace = words[place / 16] >> UInt64(60 - 4 * (place % 16))
            return Self.digits[Int(fromPlace & 0xF)]
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

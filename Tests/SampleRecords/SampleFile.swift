import Crypto
import Foundation

/// A file for the folder `attachments`, under the name that its bytes give it.
public struct SampleFile: Sendable, Hashable {
    public let name: String
    public let bytes: [UInt8]
    /// What a reader finds in a PDF, or nil where that is not beside it.
    public let words: String?

    public init(_ bytes: [UInt8], ending: String, words: String? = nil) {
        name = Self.name(of: bytes, ending: ending)
        self.bytes = bytes
        self.words = words
    }

    public static func name(of bytes: [UInt8], ending: String) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "." + ending
    }

    /// The name of the file with the words of the PDF of this name.
    public static func nameOfWords(of name: String) -> String { name.prefix(64) + ".words.txt" }
}

extension SampleArchive {
    /// Puts a file into the folder, with its words if it has some.
    public mutating func add(_ file: SampleFile) {
        attachments[file.name] = file.bytes
        if let words = file.words { attachments[SampleFile.nameOfWords(of: file.name)] = Array(words.utf8) }
    }

    /// The archive without files that no text names, which would stop the run.
    public var withoutStrays: SampleArchive {
        guard !attachments.isEmpty else { return self }
        let named = Set(items.compactMap(\.text.attachment))
        let known = named.union(named.filter { $0.hasSuffix(".pdf") }.map(SampleFile.nameOfWords))
        var copy = self
        copy.attachments = attachments.filter { known.contains($0.key) }
        return copy
    }
}

internal import Foundation
internal import Markup
internal import Mechanism

/// Plain text: UTF-8 in normalization form C, lines that end in a line feed, and no character that nobody sees.
enum TextSanitizing {
    static func sanitize(_ bytes: [UInt8]) throws(Refusal) -> SanitizedFile {
        let (text, removed) = try read(bytes)
        return SanitizedFile(.text, Array(text.utf8), removed: removed)
    }

    /// The text of a file, and what was taken off it.
    static func read(_ bytes: [UInt8]) throws(Refusal) -> (text: String, removed: [String]) {
        var bytes = bytes[...]
        var removed: [String] = []
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
            removed.append("byte order mark")
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(
                "a file of no type that is known here: no PDF, PNG or JPEG by its first bytes, and no UTF-8",
                remedy: "ask for one of the types; a text has to be saved as UTF-8")
        }
        let lines = decoded.replacing("\r\n", with: "\n")
        if lines.utf8.count != decoded.utf8.count { removed.append("carriage returns") }
        let text = lines.precomposedStringWithCanonicalMapping
        if !text.utf8.elementsEqual(lines.utf8) { removed.append("spellings that are not in normalization form C") }
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            guard !holdsInvisibleCharacter(String(line.replacing("\t", with: " "))) else {
                throw Refusal(
                    "an invisible or control character in line \(number)",
                    remedy: "ask for the text without it: nobody can see what it hides")
            }
        }
        guard !text.allSatisfy(\.isWhitespace) else { throw Refusal("a file without words") }
        return (text.hasSuffix("\n") ? text : text + "\n", removed)
    }
}

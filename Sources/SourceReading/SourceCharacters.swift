internal import Foundation

/// What holds for every text of a source, whether its characters stand in the file or were written as escapes.
enum SourceCharacters {
    /// Whether a character is a control character (general category Cc) other than a line feed or a tabulator.
    static func isRefused(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case _: false
        }
    }

    /// The text in normalization form C.
    static func normalized(_ text: String) -> String {
        text.utf8.allSatisfy({ $0 < 0x80 }) ? text : text.precomposedStringWithCanonicalMapping
    }
}

import Foundation

/// A path of a file in the site, relative to its top: safe to write, and the same on every system.
public struct SitePath: Sendable, Hashable {
    /// What is wrong with a path.
    public enum Fault: String, Error, Sendable, Hashable, CaseIterable {
        case empty, absolute, emptyPart, dotPart, hiddenPart, reserved, longPart, unsafeCharacter, notComposed
    }

    /// The path as text, with `/` between its parts.
    public let text: String

    /// Checks a path: parts of letters (of any script), digits, `-`, `_`, `.` and `~`, none of them hidden but
    /// `.well-known` and `.nojekyll`, in Unicode's composed form (NFC).
    public init(_ text: String) throws(Fault) {
        if text.isEmpty { throw .empty }
        if text.utf8.first == UInt8(ascii: "/") { throw .absolute }
        if text == OutputFolder.markerName || text == OutputFolder.ignoreName { throw .reserved }
        for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            try Self.check(Substring(part))
        }
        if !text.utf8.allSatisfy({ $0 < 0x80 }), !Self.isComposed(text) { throw .notComposed }
        self.text = text
    }

    /// The path of the folder around the file, or nil at the top.
    var folder: String? { text.folderPart }

    private static func check(_ part: Substring) throws(Fault) {
        if part.isEmpty { throw .emptyPart }
        if part == "." || part == ".." { throw .dotPart }
        if part.utf8.first == UInt8(ascii: "."), part != ".well-known", part != ".nojekyll" { throw .hiddenPart }
        if part.utf8.count > 255 { throw .longPart }
        if !part.unicodeScalars.allSatisfy(isSafe) { throw .unsafeCharacter }
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "~": return true
        case _ where scalar.isASCII: return false
        case _: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        case _: return false
        }
    }

    private static func isComposed(_ text: String) -> Bool {
        text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
}

extension SitePath.Fault {
    /// The fault in a sentence that begins with the path's owner.
    var words: String {
        switch self {
        case .empty: "is empty"
        case .absolute: "begins with /"
        case .emptyPart: "has two / in a row or one at its end"
        case .dotPart: "has a part of one or two full stops only"
        case .hiddenPart: "has a part that begins with a full stop"
        case .reserved: "is a name that the program keeps for itself"
        case .longPart: "has a part of more than 255 bytes"
        case .unsafeCharacter: "has a character that isn't safe in file names and addresses"
        case .notComposed: "isn't in Unicode's composed form (NFC)"
        }
    }
}

extension String {
    /// What is before the last `/`, or nil.
    var folderPart: String? {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
    }
}

public import Diagnostics
public import Foundation

/// A file that was read: its path as it was named, and its text, which is valid UTF-8 in normalization form C.
public struct SourceFile: Sendable {
    public let path: String
    public let text: String
    /// The text as it was written. What an escape stands for has to be known before characters are composed: a mark behind `\n`
    /// belongs to no `n`.
    private let written: String
    /// False if normalization changed nothing.
    private let mayBeChanged: Bool

    /// The formats that the trees of `SourceNode` are read from.
    public enum Format: String, Sendable, CaseIterable {
        case json
        case yaml
        case csv
    }

    /// - Parameter text: in normalization form C.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
        written = text
        mayBeChanged = false
    }

    /// Reads a file whole.
    ///
    /// - Parameters:
    ///   - path: the path for messages, relative to `folder`.
    ///   - folder: where the path begins.
    /// - Throws: a diagnostic when the file can't be read or is behind a link (see `SourceBytes`), looks like UTF-16, is not UTF-8
    ///   (with the place of the first invalid byte), begins with a byte order mark, has carriage returns, or holds control
    ///   characters or a letter with more than 30 marks.
    public static func read(_ path: String, in folder: URL) throws(DiagnosticFailure) -> SourceFile {
        try SourceFile(path: path, bytes: try SourceBytes.read(path, in: folder))
    }

    /// Takes the bytes of a file that was read.
    ///
    /// - Throws: as `read`.
    public init(path: String, bytes: [UInt8]) throws(DiagnosticFailure) {
        self.path = path
        (written, text) = try Self.checkedTexts(bytes, path: path)
        mayBeChanged = !written.utf8.span.isIdentical(to: text.utf8.span)
    }

    /// The tree of the file.
    public func parse(as format: Format) throws(DiagnosticFailure) -> SourceNode {
        switch format {
        case .json: try JSONSourceParser.parse(Array(written.utf8), path: path, isNormalized: !mayBeChanged)
        case .yaml: try YAMLSourceParser.parse(written, path: path)
        case .csv: try CSVSourceParser.parse(text, path: path)
        }
    }

    /// The tree of YAML that stands inside of the file, such as the front matter of a page.
    ///
    /// - Parameter firstLine: the line of the file on which the part begins.
    public func parseYAML(_ part: Substring, firstLine: Int) throws(DiagnosticFailure) -> SourceNode {
        try YAMLSourceParser.parse(String(part), path: path, firstLine: firstLine)
    }

    /// Checks the bytes of a file and makes a text of them, and one in normalization form C.
    private static func checkedTexts(
        _ bytes: [UInt8], path: String
    ) throws(DiagnosticFailure) -> (written: String, normalized: String) {
        func failure(at offset: Int, _ kind: String, _ found: String, _ expected: String, _ remedy: String)
            -> DiagnosticFailure
        {
            DiagnosticFailure(
                Diagnostic(
                    kind: kind, path: path, position: position(of: offset, in: bytes), found: found, expected: expected,
                    remedy: remedy))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw failure(
                at: 0, "byte-order-mark", "a byte order mark", "UTF-8 without one", "save the file as UTF-8 without BOM"
            )
        }
        // Before control characters are looked for, which every other byte is then.
        if let encoding = WideEncoding(of: bytes) {
            throw failure(
                at: 0, "invalid-utf8", "a file that looks like \(encoding.rawValue)", "UTF-8", "save the file as UTF-8")
        }
        if let (offset, code) = firstControlCharacter(in: bytes) {
            let name = code == 0x0D ? "a carriage return" : "the control character U+00" + hexadecimal(code)
            throw failure(
                at: offset, "control-character", name, "lines that end in LF, and no control characters",
                "convert the line ends and remove the character")
        }
        let text: String
        do {
            text = String(copying: try UTF8Span(validating: bytes.span))
        } catch {
            let offset = error.byteOffsets.lowerBound
            throw failure(
                at: offset, "invalid-utf8", "the invalid byte 0x\(hexadecimal(bytes[offset]))", "UTF-8",
                "save the file as UTF-8")
        }
        do throws(SourceCharacters.ManyMarks) {
            return (text, try SourceCharacters.normalized(text))
        } catch {
            throw failure(
                at: error.offset, "many-marks", "a letter with more than \(SourceCharacters.mostMarks) marks",
                "at most \(SourceCharacters.mostMarks) combining marks after each other", "remove the marks")
        }
    }

    /// Where the first refused control character begins, and its code, which is below U+0100 for all of them.
    ///
    /// It is looked for before UTF-8 is checked, because a file in another encoding shows itself by them too.
    private static func firstControlCharacter(in bytes: [UInt8]) -> (offset: Int, code: UInt8)? {
        let span = bytes.span
        var offset = -1
        while offset + 1 < span.count {
            offset += 1
            if offset + 8 <= span.count, holdsNoControls(span.word(at: offset)) {
                offset += 7
                continue
            }
            let byte = span[offset]
            // The controls from U+0080 are the byte C2 and their code.
            let isLead = byte == 0xC2 && offset + 1 < bytes.count && (0x80..<0xA0).contains(bytes[offset + 1])
            let code = isLead ? bytes[offset + 1] : byte
            if isLead || (byte < 0x80 && SourceCharacters.isRefused(Unicode.Scalar(byte))) { return (offset, code) }
        }
        return nil
    }

    /// Whether none of eight bytes is a control character of ASCII, or may begin one of the others.
    private static func holdsNoControls(_ word: UInt64) -> Bool {
        let every: UInt64 = 0x0101_0101_0101_0101
        let deletes = word ^ every &* 0x7F
        let leads = word ^ every &* 0xC2
        let marks = ((word &- every &* 0x20) & ~word) | ((deletes &- every) & ~deletes) | ((leads &- every) & ~leads)
        return marks & (every &* 0x80) == 0
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// The place of a byte.
    static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
        let before = bytes[..<offset]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourcePosition(line: line, column: offset - lineStart + 1)
    }
}

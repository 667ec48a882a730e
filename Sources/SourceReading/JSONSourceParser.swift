internal import Diagnostics

/// Parses strict JSON (RFC 8259) into a tree that knows where everything stands.
///
/// Foundation's decoder tells neither lines nor unknown or doubled keys, which rule C1 needs; this parser does, and refuses
/// what is legal but dangerous: keys that occur twice, depth over 64, lone surrogates, and control characters even where they
/// are written as escapes, but for `\n` and `\t`. Texts are in normalization form C whatever their escapes.
struct JSONSourceParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let path: String
    private let isNormalized: Bool
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0

    static let deepestNesting = 64

    /// - Parameter isNormalized: whether all characters that are not written as escapes are in normalization form C.
    static func parse(
        _ bytes: [UInt8], path: String, isNormalized: Bool
    ) throws(DiagnosticFailure) -> SourceNode {
        let result: Result<SourceNode, DiagnosticFailure> = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONSourceParser(bytes: buffer, path: path, isNormalized: isNormalized)
            return Result { () throws(DiagnosticFailure) in try parser.parseDocument() }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, path: String, isNormalized: Bool) {
        self.bytes = bytes
        self.path = path
        self.isNormalized = isNormalized
    }

    private mutating func parseDocument() throws(DiagnosticFailure) -> SourceNode {
        skipSpace()
        let node = try parseValue()
        skipSpace()
        if index < bytes.count { throw failure("text after the end of the value", expected: "the end of the file") }
        return node
    }

    private var position: SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

    private func failure(_ found: String, at place: SourcePosition? = nil, expected: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "broken-json", path: path, position: place ?? position, found: found, expected: expected,
                remedy: "correct the file or export it again"))
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next {
            switch byte {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line += 1
                lineStart = index
            case _: return
            }
        }
    }

    private mutating func expect(_ byte: UInt8, _ expected: String) throws(DiagnosticFailure) {
        guard next == byte else {
            throw failure(next == nil ? "the end of the file" : "another character", expected: expected)
        }
        index += 1
    }

    private mutating func parseValue() throws(DiagnosticFailure) -> SourceNode {
        let start = position
        switch next {
        case UInt8(ascii: "{"): return SourceNode(.mapping(try parseObject()), at: start)
        case UInt8(ascii: "["): return SourceNode(.sequence(try parseArray()), at: start)
        case UInt8(ascii: "\""): return SourceNode(.text(try parseString()), at: start)
        case UInt8(ascii: "t"): return SourceNode(try parseWord("true", .flag(true)), at: start)
        case UInt8(ascii: "f"): return SourceNode(try parseWord("false", .flag(false)), at: start)
        case UInt8(ascii: "n"): return SourceNode(try parseWord("null", .null), at: start)
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return SourceNode(.number(try parseNumber()), at: start)
        case nil: throw failure("the end of the file", expected: "a value")
        case _:
            throw failure(
                "a character that begins no value", expected: "an object, a list, a text, a number, true, false or null"
            )
        }
    }

    private mutating func enter() throws(DiagnosticFailure) {
        index += 1
        depth += 1
        if depth > Self.deepestNesting {
            throw failure("more than \(Self.deepestNesting) levels of nesting", expected: "a flatter file")
        }
        skipSpace()
    }

    private mutating func parseObject() throws(DiagnosticFailure) -> [SourceNode.Entry] {
        try enter()
        defer { depth -= 1 }
        var entries: [SourceNode.Entry] = []
        var keys: Set<String> = []
        if next == UInt8(ascii: "}") {
            index += 1
            return entries
        }
        while true {
            let keyPosition = position
            guard next == UInt8(ascii: "\"") else { throw failure("no key", expected: "a key in double quotes") }
            let key = try parseString()
            guard keys.insert(key).inserted else {
                throw DiagnosticFailure(
                    Diagnostic(
                        kind: "duplicate-key", path: path, position: keyPosition,
                        found: "the key \"\(key)\" occurs twice",
                        expected: "each key once", remedy: "remove one of the two"))
            }
            skipSpace()
            try expect(UInt8(ascii: ":"), "a colon after the key")
            skipSpace()
            entries.append(SourceNode.Entry(key: key, position: keyPosition, value: try parseValue()))
            skipSpace()
            if next == UInt8(ascii: ",") {
                index += 1
                skipSpace()
                continue
            }
            try expect(UInt8(ascii: "}"), "a comma or the end of the object")
            return entries
        }
    }

    private mutating func parseArray() throws(DiagnosticFailure) -> [SourceNode] {
        try enter()
        defer { depth -= 1 }
        var members: [SourceNode] = []
        if next == UInt8(ascii: "]") {
            index += 1
            return members
        }
        while true {
            members.append(try parseValue())
            skipSpace()
            if next == UInt8(ascii: ",") {
                index += 1
                skipSpace()
                continue
            }
            try expect(UInt8(ascii: "]"), "a comma or the end of the list")
            return members
        }
    }

    private mutating func parseWord(
        _ word: StaticString, _ content: SourceNode.Content
    ) throws(DiagnosticFailure) -> SourceNode.Content {
        let length = word.utf8CodeUnitCount
        let matches =
            index + length <= bytes.count && (0..<length).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
        guard matches else { throw failure("an unknown word", expected: "true, false or null") }
        index += length
        return content
    }

    private mutating func parseNumber() throws(DiagnosticFailure) -> String {
        let start = index
        let place = position
        if next == UInt8(ascii: "-") { index += 1 }
        if next == UInt8(ascii: "0") { index += 1 } else { try skipDigits(ofNumberAt: place) }
        if next == UInt8(ascii: ".") {
            index += 1
            try skipDigits(ofNumberAt: place)
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            try skipDigits(ofNumberAt: place)
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipDigits(ofNumberAt place: SourcePosition) throws(DiagnosticFailure) {
        let start = index
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        if index == start { throw failure("a broken number", at: place, expected: "a number such as -12.5e3") }
    }

    private mutating func parseString() throws(DiagnosticFailure) -> String {
        index += 1
        let start = index
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                let text = String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
                return isNormalized ? text : try normalized(text)
            case UInt8(ascii: "\\"):
                return try parseEscapedString(from: start)
            case 0..<0x20: throw failure("a control character in a text", expected: "an escape such as \\n")
            case _: index += 1
            }
        }
        throw failure("the end of the file", expected: "the end of a text")
    }

    private mutating func parseEscapedString(from start: Int) throws(DiagnosticFailure) -> String {
        var text: [UInt8] = Array(bytes[start..<index])
        var mayChange = !isNormalized
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                let text = String(decoding: text, as: UTF8.self)
                // Nothing composes with a line feed, a tabulator, or a sign that has an escape.
                return mayChange ? try normalized(text) : text
            case UInt8(ascii: "\\"):
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") { mayChange = true }
                try parseEscape(into: &text)
            case 0..<0x20: throw failure("a control character in a text", expected: "an escape such as \\n")
            case _:
                let begin = index
                while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                    index += 1
                }
                text += bytes[begin..<index]
            }
        }
        throw failure("the end of the file", expected: "the end of a text")
    }

    private func normalized(_ text: String) throws(DiagnosticFailure) -> String {
        do throws(SourceCharacters.ManyMarks) {
            return try SourceCharacters.normalized(text)
        } catch {
            throw failure(
                "a letter with more than \(SourceCharacters.mostMarks) marks",
                expected: "at most \(SourceCharacters.mostMarks) combining marks after each other")
        }
    }

    private mutating func parseEscape(into text: inout [UInt8]) throws(DiagnosticFailure) {
        let place = position
        index += 1
        guard let escape = next else { throw failure("the end of the file", expected: "an escape") }
        index += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): throw controlCharacter(at: place)
        case UInt8(ascii: "u"):
            let character = try parseEscapedCharacter(at: place)
            if SourceCharacters.isRefused(character) { throw controlCharacter(at: place) }
            text.append(contentsOf: Array(String(character).utf8))
        case _: throw failure("an unknown escape", at: place, expected: "one of \\\" \\\\ \\/ \\n \\t \\u")
        }
    }

    /// Reads the digits of a `\u` escape, and the other half when it is the first of a surrogate pair.
    private mutating func parseEscapedCharacter(at place: SourcePosition) throws(DiagnosticFailure) -> Unicode.Scalar {
        var value = UInt32(try parseHexadecimal(at: place))
        if (0xD800..<0xDC00).contains(value) {
            try expect(UInt8(ascii: "\\"), "the second half of a surrogate pair")
            try expect(UInt8(ascii: "u"), "the second half of a surrogate pair")
            let low = UInt32(try parseHexadecimal(at: place))
            guard (0xDC00..<0xE000).contains(low) else {
                throw failure("half a surrogate pair", at: place, expected: "both halves")
            }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let character = Unicode.Scalar(value) else {
            throw failure("half a surrogate pair", at: place, expected: "both halves")
        }
        return character
    }

    private func controlCharacter(at place: SourcePosition) -> DiagnosticFailure {
        failure("the escape of a control character", at: place, expected: "no control characters but \\n and \\t")
    }

    private mutating func parseHexadecimal(at place: SourcePosition) throws(DiagnosticFailure) -> UInt16 {
        guard index + 4 <= bytes.count,
            bytes[index..<(index + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt16(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { throw failure("a broken \\u escape", at: place, expected: "four hexadecimal digits") }
        index += 4
        return value
    }
}

/// Cuts the bytes of a template into literals and tags, and takes away lines that hold nothing but one tag.
struct TagScanner {
    private let bytes: [UInt8]
    private let report: (SyntaxFault, _ offset: Int) -> Void
    private var tokens: [TemplateToken] = []
    private var literalStart = 0

    /// Scans the whole of `bytes`.
    static func tokens(
        of bytes: [UInt8], reporting report: @escaping (SyntaxFault, _ offset: Int) -> Void
    ) -> [TemplateToken] {
        var scanner = TagScanner(bytes: bytes, report: report)
        scanner.scan()
        return scanner.tokens
    }

    private init(bytes: [UInt8], report: @escaping (SyntaxFault, Int) -> Void) {
        self.bytes = bytes
        self.report = report
    }

    private mutating func scan() {
        var index = 0
        while let start = offset(of: "{{", from: index, to: bytes.count) {
            guard let tag = tag(at: start) else {
                index = start + 2
                continue
            }
            let line = tag.kind.canStandAlone ? lineHoldingOnly(tag.range) : nil
            endLiteral(at: line?.lowerBound ?? start)
            tokens.append(.tag(tag))
            literalStart = line?.upperBound ?? tag.range.upperBound
            index = literalStart
        }
        endLiteral(at: bytes.count)
    }

    private mutating func endLiteral(at end: Int) {
        if literalStart < end { tokens.append(.literal(literalStart..<end)) }
    }

    /// The tag whose braces open at `start`, or nil after reporting what is wrong with it.
    private func tag(at start: Int) -> Tag? {
        let sign = start + 2 < bytes.count ? bytes[start + 2] : 0
        let isRaw = sign == UInt8(ascii: "{")
        let closing: StaticString = isRaw ? "}}}" : "}}"
        let contentStart = start + (isRaw ? 3 : 2)
        guard let contentEnd = offset(of: closing, from: contentStart, to: bytes.count) else {
            report(.unclosedTag, start)
            return nil
        }
        let range = start..<contentEnd + closing.utf8CodeUnitCount
        if sign == UInt8(ascii: "!") { return Tag(kind: .comment, name: "", range: range) }
        let content = bytes[contentStart..<contentEnd]
        if content.contains(UInt8(ascii: "\n")) || offset(of: "{{", from: contentStart, to: contentEnd) != nil {
            report(.unclosedTag, start)
            return nil
        }
        return tag(of: isRaw ? .raw : kind(of: sign), content, range)
    }

    private func tag(of kind: TagKind?, _ content: ArraySlice<UInt8>, _ range: Range<Int>) -> Tag? {
        guard let kind else {
            // Left out of the literals as well, so that one fault isn't followed by others.
            report(.unsupportedTag(sign: String(decoding: content.prefix(1), as: UTF8.self)), range.lowerBound)
            return Tag(kind: .comment, name: "", range: range)
        }
        let hasSign = kind != .escaped && kind != .raw
        let name = content.dropFirst(hasSign ? 1 : 0).trimmingBlanks()
        guard isName(name) else {
            report(.invalidName(String(decoding: name, as: UTF8.self)), range.lowerBound)
            return Tag(kind: .comment, name: "", range: range)
        }
        return Tag(kind: kind, name: String(decoding: name, as: UTF8.self), range: range)
    }

    /// The kind of tag for the byte after two braces, or nil for Mustache's signs outside the subset.
    private func kind(of sign: UInt8) -> TagKind? {
        switch sign {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .layout
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "@"): nil
        case _: .escaped
        }
    }

    /// The whole line or lines around `range`, with the line feed, if they hold nothing else but blanks.
    private func lineHoldingOnly(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = range.upperBound
        while end < bytes.count, bytes[end].isBlank || bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end == bytes.count { return start..<end }
        return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
    }

    private func offset(of text: StaticString, from start: Int, to end: Int) -> Int? {
        let count = text.utf8CodeUnitCount
        let first = text.utf8Start.pointee
        var index = start
        while index + count <= end {
            if bytes[index] == first,
                bytes[index..<index + count].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count))
            {
                return index
            }
            index += 1
        }
        return nil
    }
}

/// Whether the bytes are letters, digits, `-`, `_`, with dots or slashes between them.
private func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isPartBegun = false
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            isPartBegun = true
        case UInt8(ascii: "."), UInt8(ascii: "/"):
            if !isPartBegun { return false }
            isPartBegun = false
        case _: return false
        }
    }
    return isPartBegun
}

extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    /// What HTML counts as white space.
    var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}

extension ArraySlice where Element == UInt8 {
    fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
        let start = firstIndex { !$0.isBlank } ?? endIndex
        let end = (lastIndex { !$0.isBlank } ?? start - 1) + 1
        return self[start..<end]
    }
}

/// Takes the tags out of HTML, XML and SVG, so that words on both sides of one stand together.
struct TagRemoval {
    /// The tags and comments, each to be replaced by the end of a line.
    private(set) var edits = Edits()
    /// What stands inside of them and has tags itself, such as a part of a page that is commented out.
    private(set) var nested: [Range<Int>] = []

    /// Longer than any tag; what has no end before that is no tag.
    private static let longestTag = 1 << 16
    /// How far a quoted value is followed to its end.
    private static let longestValue = 1024

    private static let commentStart = Array("<!--".utf8)
    private static let charactersStart = Array("<![CDATA[".utf8)

    init(of bytes: [UInt8]) {
        let span = bytes.span
        var index = 0
        // The next `>` from `index` on, and the next end of a comment, kept so that they are looked for once.
        var closing = -1
        var commentEnd = -1
        while index < span.count {
            guard span[index] == UInt8(ascii: "<"), index + 1 < span.count, Self.beginsTag(span[index + 1]) else {
                index += 1
                continue
            }
            // What CDATA holds is text.
            if Self.stands(Self.charactersStart, in: span, at: index) {
                replace(index..<index + Self.charactersStart.count)
                index += Self.charactersStart.count
                continue
            }
            if closing < index {
                closing = index
                while closing < span.count, span[closing] != UInt8(ascii: ">") { closing += 1 }
            }
            guard closing < span.count else { break }
            guard closing - index < Self.longestTag else {
                index += 1
                continue
            }
            let isComment = Self.stands(Self.commentStart, in: span, at: index)
            if isComment, commentEnd < index + 7 { commentEnd = Self.endOfComment(span, from: index + 4) }
            // The first `>`, if there is no other end near.
            let isClosed = isComment && commentEnd < index + Self.longestTag
            let end = isClosed ? commentEnd : Self.tagEnd(span, index, closing)
            replace(index..<end)
            if Self.hasTag(span, index + 1..<end) { nested.append(index + 1..<end) }
            index = end
        }
    }

    private mutating func replace(_ range: Range<Int>) {
        edits.replace(range, by: CollectionOfOne(UInt8(ascii: "\n")))
    }

    /// The content of tags and comments that have tags themselves, one after the other.
    func contents(in view: View) -> View {
        var edits = Edits()
        var cursor = 0
        for range in nested {
            edits.replace(cursor..<range.lowerBound, by: CollectionOfOne(LetterStreams.gapByte))
            cursor = range.upperBound
        }
        edits.replace(cursor..<view.bytes.count, by: CollectionOfOne(LetterStreams.gapByte))
        return edits.applied(to: view, as: nil, margin: view.bytes.count)
    }

    private static func stands(_ word: [UInt8], in bytes: Span<UInt8>, at index: Int) -> Bool {
        index + word.count <= bytes.count && word.indices.allSatisfy { bytes[index + $0] == word[$0] }
    }

    private static func hasTag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.dropLast().contains { bytes[$0] == UInt8(ascii: "<") && beginsTag(bytes[$0 + 1]) }
    }

    private static func beginsTag(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
            UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        case _: false
        }
    }

    /// The place after the next two hyphens and `>`; beyond all bytes if there are none.
    private static func endOfComment(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        return .max
    }

    private static func tagEnd(_ bytes: Span<UInt8>, _ start: Int, _ closing: Int) -> Int {
        var quote: UInt8?
        var index = start + 1
        while index < min(bytes.count, max(closing + 1, start + longestValue)) {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            index += 1
        }
        return closing + 1
    }
}

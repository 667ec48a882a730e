/// Takes the tags out of HTML, XML and SVG, so that words on both sides of one stand together.
enum TagRemoval {
    /// Longer than any tag; what has no end before that is no tag.
    private static let longestTag = 1 << 16
    /// How far a quoted value is followed to its end.
    private static let longestValue = 1024

    /// The tags and comments, each to be replaced by the end of a line.
    static func edits(in bytes: [UInt8]) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var index = 0
        // The next `>` from `index` on, kept so that it is looked for once.
        var closing = -1
        while index < span.count {
            guard span[index] == UInt8(ascii: "<"), index + 1 < span.count, beginsTag(span[index + 1]) else {
                index += 1
                continue
            }
            if closing < index {
                closing = index
                while closing < span.count, span[closing] != UInt8(ascii: ">") { closing += 1 }
            }
            guard closing < span.count else { break }
            guard closing - index < longestTag else {
                index += 1
                continue
            }
            let end = commentEnd(span, index) ?? tagEnd(span, index, closing)
            edits.replace(index..<end, by: CollectionOfOne(UInt8(ascii: "\n")))
            index = end
        }
        return edits
    }

    private static func beginsTag(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
            UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        case _: false
        }
    }

    /// The end of a comment that begins here: two hyphens and `>`, or the first `>` if there is none near.
    private static func commentEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard start + 4 <= bytes.count, bytes[start + 1] == UInt8(ascii: "!"), bytes[start + 2] == UInt8(ascii: "-"),
            bytes[start + 3] == UInt8(ascii: "-")
        else { return nil }
        var index = start + 4
        while index + 2 < min(bytes.count, start + longestTag) {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        return nil
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

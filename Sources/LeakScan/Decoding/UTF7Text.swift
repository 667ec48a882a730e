/// Stretches of UTF-7, such as `+BCEENAQw-`: characters in UTF-16 and base64 amid ASCII.
enum UTF7Text {
    static let layer = "UTF-7"

    /// What is looked at to tell whether a stretch begins: a few letters are enough.
    private static let glance = 24

    /// Whether a plus begins a stretch, as far as a glance tells.
    static func begins(in bytes: Span<UInt8>, at start: Int) -> Bool {
        read(bytes, from: start + 1, to: min(bytes.count, start + 1 + glance)).isText
    }

    /// The stretches of a view.
    ///
    /// - Parameter amidNoise: whether the bytes may be no text; then a stretch counts only with text beside it.
    static func edits(in bytes: [UInt8], amidNoise: Bool) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var index = 0
        while index < span.count {
            guard span[index] == UInt8(ascii: "+"), !amidNoise || Escapes.isBesideText(span, index) else {
                index += 1
                continue
            }
            let stretch = read(span, from: index + 1, to: span.count)
            if stretch.isText {
                let isClosed = stretch.end < span.count && span[stretch.end] == UInt8(ascii: "-")
                let end = isClosed ? stretch.end + 1 : stretch.end
                edits.replace(index..<end, by: UTF16Text.utf8(stretch.units, .bigEndian, from: 0))
                index = end
            } else {
                // What was read up to a fault is not read again, so that no input is read many times.
                index = max(index + 1, stretch.units.isEmpty ? 0 : stretch.end)
            }
        }
        return edits
    }

    private struct Stretch {
        /// In UTF-16, the higher byte first.
        var units: [UInt8] = []
        var end: Int
        /// Whether all of it are characters of texts, and no bits are left over.
        var isText = false
    }

    private static func read(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Stretch {
        var stretch = Stretch(end: start)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        var isHalf = false
        while stretch.end < limit, isDigit(bytes[stretch.end]) {
            bits = bits << 6 | EncodedRuns.base64Value(bytes[stretch.end])
            count += 6
            stretch.end += 1
            if count >= 16 {
                count -= 16
                let unit = bits >> count & 0xFFFF
                guard isHalf ? unit & 0xFC00 == 0xDC00 : isUsual(unit) else { return stretch }
                isHalf = unit & 0xFC00 == 0xD800
                stretch.units.append(UInt8(unit >> 8))
                stretch.units.append(UInt8(unit & 0xFF))
            }
        }
        let isWhole = count < 6 && bits & ((1 << count) - 1) == 0 && !isHalf
        stretch.isText = !stretch.units.isEmpty && (isWhole || limit < bytes.count && stretch.end == limit)
        return stretch
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        ByteKind.isEncoding(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_")
    }

    /// Letters of the scripts in use, signs, and the first half of a character beyond them.
    private static func isUsual(_ unit: UInt32) -> Bool {
        UTF16Text.isUsualOrIdeograph(unit) || unit & 0xFC00 == 0xD800
    }
}

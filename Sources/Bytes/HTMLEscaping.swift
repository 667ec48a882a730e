extension ByteBuffer {
    /// Appends text with the five characters that mean something in HTML replaced by references, so that it is safe as the
    /// content of an element and inside a quoted attribute.
    public mutating func appendEscaped(_ text: String) {
        text.utf8.span.withUnsafeBufferPointer { appendEscaped($0) }
    }

    /// Appends UTF-8 text with the five characters that mean something in HTML replaced by references.
    ///
    /// Eight bytes are looked at in one step: most text holds nothing to escape, and this is the innermost loop of a build.
    public mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else { return }
        var runStart = 0
        var index = 0
        let end = text.count
        while index < end {
            if let bytes = EightBytes(of: text, from: index) {
                // & and ' differ in one bit, and so do < and >.
                let hits =
                    bytes.marks(of: UInt8(ascii: "&"), ignoring: 1) | bytes.marks(of: UInt8(ascii: "<"), ignoring: 2)
                    | bytes.marks(of: UInt8(ascii: "\""))
                if hits == 0 {
                    index &+= 8
                    continue
                }
                index &+= hits.trailingZeroBitCount >> 3
            }
            if let reference = reference(for: source[index]) {
                append(UnsafeBufferPointer(start: source + runStart, count: index &- runStart))
                append(reference)
                runStart = index &+ 1
            }
            index &+= 1
        }
        append(UnsafeBufferPointer(start: source + runStart, count: end &- runStart))
    }
}

private func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case _: nil
    }
}

import Bytes

extension TreeWriter {
    mutating func writeCode(_ node: Node) {
        html.put("<code>")
        writeText(node.literal)
        html.put("</code>")
    }

    mutating func writeLineBreak() {
        html.put("<br>\n")
        plain.append(UInt8(ascii: " "))
    }

    /// A line feed in the source is a space in most scripts, and nothing between two Chinese or Japanese characters.
    mutating func writeSoftBreak(_ node: Node) {
        let isBetweenWideCharacters = plain.withBytes { endsWithWideCharacter($0) } && nextTextStartsWide(after: node)
        if isBetweenWideCharacters { return }
        html.append(UInt8(ascii: "\n"))
        plain.append(UInt8(ascii: " "))
    }

    private func nextTextStartsWide(after node: Node) -> Bool {
        guard var next = node.next else { return false }
        while let child = next.firstChild { next = child }
        return kinds[next] == .text && startsWithWideCharacter(next.literal)
    }
}

private func endsWithWideCharacter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let lead = text.suffix(4).lastIndex { $0 & 0xC0 != 0x80 }
    return lead.map { isWide(UnsafeBufferPointer(rebasing: text[$0...])) } ?? false
}

private func startsWithWideCharacter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isWide(text)
}

/// Whether a text begins with a Han or Kana character or with full-width punctuation.
private func isWide(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let lead = text.first, lead >= 0xE2 else { return false }
    guard let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF9F, 0x20000...0x3FFFF:
        return true
    default:
        return false
    }
}

import Bytes
import TestSupport
import Testing

@Suite("HTML escaping")
struct HTMLEscapingTests {
    @Test("equals the obvious implementation at every alignment and length", arguments: 0..<300)
    func random(seed: UInt64) {
        var random = SplitMix(state: seed)
        // From no special character at all to nothing else.
        let density = Int.random(in: 0...8, using: &random)
        for offset in 0..<8 {
            let text = random.text(count: offset + Int.random(in: 0..<70, using: &random), density: density)
            #expect(escaped(text, from: offset) == naivelyEscaped(text.dropFirst(offset)))
        }
    }

    @Test("finds each byte value at each place of a word, among bytes of each value")
    func everyByte() {
        for byte in UInt8.min...UInt8.max {
            for filler in [0x00, 0x20, 0x21, 0x23, 0x25, 0x27, 0x3D, 0x3E, 0x3F, 0x7F, 0x80, 0xA6, 0xBC, 0xFF]
                as [UInt8]
            {
                for place in 0..<17 {
                    var text = [UInt8](repeating: filler, count: 17)
                    text[place] = byte
                    if escaped(text, from: 0) != naivelyEscaped(text[...]) {
                        Issue.record("byte \(byte) at \(place) among \(filler)")
                    }
                }
            }
        }
    }

    @Test(
        "references for the five characters and no other",
        arguments: [
            ("<a href=\"x\">Tom & 'Jerry'</a>", "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;"),
            ("", ""), ("&amp;", "&amp;amp;"), ("Ministère de l’État — №5", "Ministère de l’État — №5"),
        ])
    func examples(text: String, expected: String) {
        var buffer = ByteBuffer()
        buffer.append("[" as StaticString)
        buffer.appendEscaped(text)
        let copy = buffer.copy()
        #expect(String(decoding: copy, as: UTF8.self) == "[" + expected)
    }

    private func escaped(_ bytes: [UInt8], from offset: Int) -> [UInt8] {
        var buffer = ByteBuffer(capacity: 1)
        bytes.withUnsafeBufferPointer { buffer.appendEscaped(UnsafeBufferPointer(rebasing: $0[offset...])) }
        return buffer.copy()
    }

    private func naivelyEscaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let references: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
        return bytes.flatMap { byte in references[byte].map { Array($0.utf8) } ?? [byte] }
    }
}

extension SplitMix {
    mutating func bytes(count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &self) }
    }

    /// Bytes of which about `density` in eight are characters that HTML or its neighbours in ASCII give a meaning to.
    fileprivate mutating func text(count: Int, density: Int) -> [UInt8] {
        bytes(count: count).map { byte in
            guard Int.random(in: 0..<8, using: &self) < density else { return byte }
            return Array("&<>\"'%=?!#".utf8).randomElement(using: &self) ?? byte
        }
    }
}

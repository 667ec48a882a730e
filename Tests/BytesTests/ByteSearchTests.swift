import Bytes
import TestSupport
import Testing

@Suite("Searching bytes")
struct ByteSearchTests {
    @Test("finds what going through the bytes one by one finds", arguments: UInt64(0)..<100)
    func places(seed: UInt64) {
        var random = SplitMix(state: seed)
        let bytes = (0..<Int.random(in: 0..<80, using: &random)).map { _ in UInt8.random(in: 0..<6, using: &random) }
        let start = Int.random(in: 0..<90, using: &random)
        bytes.withUnsafeBufferPointer { buffer in
            for byte in 0..<UInt8(7) {
                let expected = bytes.indices.dropFirst(start).first { bytes[$0] == byte } ?? bytes.count
                #expect(buffer.offset(of: byte, from: start) == expected)
            }
        }
    }

    @Test("tells the same bytes from others")
    func sameness() {
        let texts = ["", "a", "ab", "abc", "abd", "bab"]
        for text in texts {
            for other in texts {
                Array(text.utf8).withUnsafeBufferPointer { bytes in
                    Array(other.utf8).withUnsafeBufferPointer { #expect(bytes.holdsSame(as: $0) == (text == other)) }
                }
            }
        }
        Array("xabx".utf8).withUnsafeBufferPointer { bytes in
            #expect(bytes.holds("ab", in: 1..<3))
            #expect(!bytes.holds("ab", in: 0..<2))
            #expect(!bytes.holds("ab", in: 1..<4))
            #expect(bytes.holds("", in: 2..<2))
        }
    }
}

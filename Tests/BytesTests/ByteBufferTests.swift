import Bytes
import TestSupport
import Testing

@Suite("Byte buffer")
struct ByteBufferTests {
    @Test("holds what was appended, like an array, whatever the order of operations", arguments: 0..<200)
    func likeAnArray(seed: UInt64) {
        var random = SplitMix(state: seed)
        var buffer = ByteBuffer(capacity: Int.random(in: 0..<100, using: &random))
        var model: [UInt8] = []
        for _ in 0..<60 {
            let bytes = random.bytes(count: Int.random(in: 0..<200, using: &random))
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                buffer.removeAll()
                model.removeAll()
            case 1:
                let length = Int.random(in: 0...(model.count + 5), using: &random)
                buffer.truncate(to: length)
                model = Array(model.prefix(length))
            case 2:
                buffer.append("é中" as String)
                model += Array("é中".utf8)
            case 3:
                buffer.append("literal" as StaticString)
                model += Array("literal".utf8)
            case 4:
                buffer.append(7 as UInt8)
                model.append(7)
            case _:
                buffer.append(bytes)
                model += bytes
            }
            let (count, copy) = (buffer.count, buffer.copy())
            #expect(count == model.count)
            #expect(copy == model)
        }
        let seen = buffer.withBytes { Array($0) }
        #expect(seen == model)
    }

    @Test("grows far beyond its first capacity")
    func growth() {
        var buffer = ByteBuffer(capacity: 1)
        for number in 0..<100_000 { buffer.append(UInt8(truncatingIfNeeded: number)) }
        let copy = buffer.copy()
        #expect(copy == (0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
    }

    @Test("passes errors of the body on")
    func errors() {
        struct Failure: Error {}
        let buffer = ByteBuffer()
        do throws(Failure) {
            try buffer.withBytes { (_) throws(Failure) in throw Failure() }
            Issue.record("the error was lost")
        } catch {}
    }

    @Test("writes numbers as they are read", arguments: [0, 7, -1, 10, 1_234_567, .max, .min])
    func decimals(number: Int) {
        var buffer = ByteBuffer()
        buffer.append(decimal: number)
        let copy = buffer.copy()
        #expect(String(decoding: copy, as: UTF8.self) == String(number))
    }
}

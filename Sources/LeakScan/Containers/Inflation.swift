/// Decompresses DEFLATE (RFC 1951) without trust: broken input gives what was readable before the fault, and no input gives
/// more than the limit.
///
/// It is written here so that hostile bytes meet checked arrays and no foreign code.
struct Inflation {
    enum End: Sendable, Equatable {
        case complete
        /// The input ends early or is malformed.
        case broken
        case tooLarge
    }

    private(set) var output: [UInt8] = []
    private(set) var end = End.broken
    /// The first byte after the compressed data.
    private(set) var next = 0

    private let input: [UInt8]
    private let limit: Int
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0

    private struct Fault: Error {
        let end: End
    }

    /// - Parameters:
    ///   - start: where the compressed data begins.
    ///   - limit: of the output, in bytes.
    init(_ input: [UInt8], from start: Int, limit: Int) {
        self.input = input
        self.limit = limit
        next = start
        do throws(Fault) {
            var isLast = false
            while !isLast {
                isLast = try take(1) == 1
                switch try take(2) {
                case 0: try copyStored()
                case 1: try decode(Self.fixedLengths, Self.fixedDistances)
                case 2:
                    let (lengths, distances) = try readCodes()
                    try decode(lengths, distances)
                case _: throw Fault(end: .broken)
                }
            }
            end = .complete
        } catch {
            end = error.end
        }
    }

    /// Whether what is packed by zlib ends early, is malformed or has another sum than what follows it says.
    func isDamagedZlib(_ bytes: [UInt8]) -> Bool {
        switch end {
        case .tooLarge: false
        case .broken: true
        case .complete:
            Checksum.number(bytes, at: next).map { $0.byteSwapped != Checksum.adler32(output) } ?? true
        }
    }

    private mutating func take(_ count: UInt32) throws(Fault) -> Int {
        while bitCount < count {
            guard next < input.count else { throw Fault(end: .broken) }
            bits |= UInt32(input[next]) << bitCount
            next += 1
            bitCount += 8
        }
        let value = bits & ((1 << count) - 1)
        bits >>= count
        bitCount -= count
        return Int(value)
    }

    private mutating func copyStored() throws(Fault) {
        bits = 0
        bitCount = 0
        guard next + 4 <= input.count else { throw Fault(end: .broken) }
        let length = Int(input[next]) | Int(input[next + 1]) << 8
        guard length == ~(Int(input[next + 2]) | Int(input[next + 3]) << 8) & 0xFFFF else { throw Fault(end: .broken) }
        next += 4
        let stop = min(input.count, next + length)
        guard output.count + stop - next <= limit else { throw Fault(end: .tooLarge) }
        output += input[next..<stop]
        let isWhole = stop == next + length
        next = stop
        if !isWhole { throw Fault(end: .broken) }
    }

    private mutating func decode(_ lengths: Code, _ distances: Code) throws(Fault) {
        while true {
            let symbol = try next(of: lengths)
            if symbol < 256 {
                guard output.count < limit else { throw Fault(end: .tooLarge) }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol < 286 else { throw Fault(end: .broken) }
            let (base, extra) = Self.length(symbol - 257)
            let length = base + (try take(extra))
            let distanceSymbol = try next(of: distances)
            guard distanceSymbol < 30 else { throw Fault(end: .broken) }
            let (near, more) = Self.distance(distanceSymbol)
            let distance = near + (try take(more))
            guard distance <= output.count else { throw Fault(end: .broken) }
            guard output.count + length <= limit else { throw Fault(end: .tooLarge) }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    /// A prefix code: how many codes there are of each length, and the symbols in the order of their codes.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        }

        /// Whether no bits have two meanings.
        var isPossible: Bool {
            var left = 1
            for count in counts.dropFirst() {
                left = left << 1 - count
                if left < 0 { return false }
            }
            return true
        }
    }

    private mutating func next(of code: Code) throws(Fault) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Fault(end: .broken)
    }

    private mutating func readCodes() throws(Fault) -> (Code, Code) {
        let lengthCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let codeCount = try take(4) + 4
        guard lengthCount <= 286, distanceCount <= 30 else { throw Fault(end: .broken) }
        var lengths = [Int](repeating: 0, count: 19)
        for place in Self.orderOfCodeLengths.prefix(codeCount) { lengths[place] = try take(3) }
        let code = Code(lengths)
        guard code.isPossible else { throw Fault(end: .broken) }
        var all: [Int] = []
        while all.count < lengthCount + distanceCount {
            let symbol = try next(of: code)
            switch symbol {
            case 0..<16: all.append(symbol)
            case 16:
                guard let last = all.last else { throw Fault(end: .broken) }
                all += [Int](repeating: last, count: 3 + (try take(2)))
            case 17: all += [Int](repeating: 0, count: 3 + (try take(3)))
            case _: all += [Int](repeating: 0, count: 11 + (try take(7)))
            }
        }
        guard all.count == lengthCount + distanceCount, all[256] > 0 else { throw Fault(end: .broken) }
        let symbols = Code(Array(all.prefix(lengthCount)))
        let distances = Code(Array(all.dropFirst(lengthCount)))
        guard symbols.isPossible, distances.isPossible else { throw Fault(end: .broken) }
        return (symbols, distances)
    }

    private static let orderOfCodeLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private static let fixedLengths = Code((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = Code([Int](repeating: 5, count: 30))

    /// The least length of a symbol and how many bits are added to it.
    private static func length(_ symbol: Int) -> (Int, UInt32) {
        if symbol < 8 { return (symbol + 3, 0) }
        if symbol == 28 { return (258, 0) }
        let extra = symbol / 4 - 1
        return ((4 + symbol % 4) << extra + 3, UInt32(extra))
    }

    private static func distance(_ symbol: Int) -> (Int, UInt32) {
        if symbol < 4 { return (symbol + 1, 0) }
        let extra = symbol / 2 - 1
        return ((2 + symbol % 2) << extra + 1, UInt32(extra))
    }
}

/// Lists of numbers that stand for characters, such as `83, 116, 97, 116, 101` or `53 74 61 74 65`.
enum NumberLists {
    /// Shorter lists are coordinates and dates.
    private static let shortest = 7
    /// A comma, and the indentation of the next line.
    private static let mostBetween = 40

    /// How the numbers are written.
    private enum Radix: UInt32, CaseIterable {
        case decimal = 10
        case hexadecimal = 16
        case octal = 8
        case binary = 2

        var layer: String {
            switch self {
            case .decimal: "list of numbers"
            case .hexadecimal: "list of hexadecimal numbers"
            case .octal: "list of octal numbers"
            case .binary: "list of binary numbers"
            }
        }
    }

    /// The most digits of a number: eight bytes in hexadecimal.
    private static let longest = 16
    private static let longestInBinary = 21
    private static let shortestInBinary = 7

    struct List {
        let start: Int
        let layer: String
        let bytes: [UInt8]
    }

    /// Numbers of one digit, and one character between each and the next.
    static let shortestInBytes = 2 * shortest - 1

    /// The lists whose numbers are characters of a text.
    ///
    /// - Parameter starts: where stretches of digits and what may stand between them begin.
    static func all(in bytes: [UInt8], from starts: [Int]) -> [List] {
        var lists: [List] = []
        let span = bytes.span
        for start in starts {
            var index = start
            while index < span.count, ByteKind.isList(span[index]) {
                guard Digits.hexadecimal(span[index]) != nil, index == 0 || !ByteKind.isWord(span[index - 1]) else {
                    index += 1
                    continue
                }
                var words: [Range<Int>] = []
                let end = follow(span, from: index, &words)
                if words.count >= shortest {
                    for radix in Radix.allCases {
                        lists += readings(of: words, span, radix)
                    }
                }
                lists += groups(of: words, span)
                index = end
            }
        }
        return lists
    }

    /// Collects the numbers that follow one another with a comma, a blank or the like between them.
    ///
    /// - Returns: the place after them.
    private static func follow(_ bytes: Span<UInt8>, from start: Int, _ words: inout [Range<Int>]) -> Int {
        var index = start
        var first: Range<Int>?
        while true {
            var begin = index
            if begin + 1 < bytes.count, bytes[begin] == 0x30, isSignOfRadix(bytes, begin + 1) { begin += 2 }
            var end = begin
            while end < bytes.count, end - begin < longest, Digits.hexadecimal(bytes[end]) != nil { end += 1 }
            if end < bytes.count, isBinary(bytes, begin..<end) {
                while end < bytes.count, end - begin < longestInBinary, Digits.isBinary(bytes[end]) { end += 1 }
            }
            if end == begin || (end < bytes.count && ByteKind.isWord(bytes[end])) {
                return min(bytes.count, max(end, index + 1))
            }
            // Most words that could be numbers stand alone: nothing is kept of those.
            if let lone = first {
                if words.isEmpty { words.append(lone) }
                words.append(begin..<end)
            } else {
                first = begin..<end
            }
            index = end
            var quotes = 0
            while index < bytes.count, index - end < mostBetween, ByteKind.isListSeparator(bytes[index]) {
                if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { quotes += 1 }
                index += 1
            }
            // Between two numbers in quotes stand two quotes; with one of them something else begins.
            if index == end || quotes % 2 == 1 { return max(end, index) }
        }
    }

    /// Whether a letter after a zero says in which way a number is written: a `b` may be a digit.
    private static func isSignOfRadix(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] | 0x20 {
        case UInt8(ascii: "x"): true
        case UInt8(ascii: "b"):
            index + shortestInBinary < bytes.count && isBinary(bytes, index + 1..<index + 1 + shortestInBinary)
        case _: false
        }
    }

    private static func isBinary(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { Digits.isBinary(bytes[$0]) }
    }

    /// The readings of stretches of words that are all numbers of characters: other numbers may stand before and behind.
    private static func readings(of words: [Range<Int>], _ bytes: Span<UInt8>, _ radix: Radix) -> [List] {
        let values = words.map { value(of: $0, bytes, radix) }
        var lists: [List] = []
        func add(_ text: [UInt8], _ stretch: Range<Int>) {
            lists.append(List(start: words[stretch.lowerBound].lowerBound, layer: radix.layer, bytes: text))
        }
        // Numbers below 256 may be the bytes of UTF-8, or characters.
        let ofBytes = stretches(values) { $0 < 0x100 }
        for stretch in ofBytes { add(values[stretch].map { UInt8($0 ?? 0) }, stretch) }
        for stretch in stretches(values, where: { _ in true }) {
            if ofBytes.contains(stretch), UTF8Reading.isText(values[stretch].map { UInt8($0 ?? 0) }) { continue }
            var text: [UInt8] = []
            for value in values[stretch] { UTF8Reading.append(value ?? 0, to: &text) }
            add(text, stretch)
        }
        return lists
    }

    private static let layerOfGroups = "groups of hexadecimal digits"
    /// Of two, four and eight bytes.
    private static let widths = [4, 8, 16]
    private static let shortestGroups = 14

    /// The readings of stretches of words of one width that are several bytes each, from the first to the last of them and the other
    /// way round. The last word of all may be shorter.
    private static func groups(of words: [Range<Int>], _ bytes: Span<UInt8>) -> [List] {
        var lists: [List] = []
        var start = 0
        for index in 1..<words.count + 1 {
            let width = words[start].count
            if index < words.count, words[index].count == width { continue }
            let end = index + 1 == words.count && words[index].count < width ? index + 1 : index
            if widths.contains(width), (index - start) * width >= 2 * shortestGroups {
                let groups = words[start..<end].map { word in
                    stride(from: word.lowerBound, to: word.upperBound - 1, by: 2).map {
                        Digits.byte(bytes, from: $0) ?? 0
                    }
                }
                for reading in [groups, groups.map { $0.reversed() }] {
                    let text = Array(reading.joined())
                    guard Plausibility.isWorthALook(text) else { continue }
                    lists.append(List(start: words[start].lowerBound, layer: layerOfGroups, bytes: text))
                }
            }
            start = index
        }
        return lists
    }

    /// - Returns: nil if it is no number of a character.
    private static func value(of word: Range<Int>, _ bytes: Span<UInt8>, _ radix: Radix) -> UInt32? {
        guard
            let (value, end) = Digits.number(
                bytes, from: word.lowerBound, most: longestInBinary, radix: radix.rawValue),
            end == word.upperBound, value < 0x11_0000
        else { return nil }
        // Some languages have bytes with a sign.
        if radix == .decimal, isNegative(word, bytes) { return (1...0x80).contains(value) ? 0x100 - value : nil }
        return value >= 9 ? value : nil
    }

    /// Whether a minus stands before a number, and no hyphen between two.
    private static func isNegative(_ word: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let sign = word.lowerBound - 1
        return sign >= 0 && bytes[sign] == UInt8(ascii: "-") && (sign == 0 || !ByteKind.isWord(bytes[sign - 1]))
    }

    /// Where values of a kind follow one another, enough for a list.
    private static func stretches(_ values: [UInt32?], where isOfKind: (UInt32) -> Bool) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        for index in 0...values.count {
            if index < values.count, let value = values[index], isOfKind(value) { continue }
            if index - start >= shortest { stretches.append(start..<index) }
            start = index + 1
        }
        return stretches
    }
}

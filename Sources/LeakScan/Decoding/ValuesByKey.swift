/// The short values of JSON, those of one key after the other: a text may stand there word by word, each with keys and numbers of
/// its own, as in the index of a search. Keys that only a number at the end tells apart count as one.
struct ValuesByKey {
    /// What is longer is found where it stands.
    private static let longest = 96

    /// The values of each key, in the order in which the keys come first.
    private var groups: [[UInt8]] = []
    /// The numbers of each, which may stand for characters.
    private var lists: [List] = []
    private var numbers: [ArraySlice<UInt8>: Int] = [:]

    /// What is put between the values of one key.
    private static let between = UInt8(ascii: "\n")

    /// Numbers of one key.
    private struct List {
        /// With blanks between them they would be a telephone number.
        private static let between = UInt8(ascii: ",")

        private(set) var digits = [between]
        private var count = 0
        private var charactersOfTexts = 0

        /// Whether half of them are characters or bytes of texts: those of an index are places and counts.
        var mayBeText: Bool {
            digits.count >= NumberLists.shortestInBytes && charactersOfTexts * 2 >= count
        }

        /// Reads a number, or the sign before one.
        ///
        /// - Returns: the place after it.
        mutating func add(_ bytes: Span<UInt8>, from start: Int) -> Int {
            guard let (value, end) = Digits.number(bytes, from: start, most: bytes.count, radix: 10) else {
                digits.append(bytes[start])
                return start + 1
            }
            for index in start..<end { digits.append(bytes[index]) }
            digits.append(Self.between)
            count += 1
            if UTF16Text.isUsualOrIdeograph(value) { charactersOfTexts += 1 }
            return end
        }
    }

    /// All values, with gaps between those of different keys; empty if it doesn't look like JSON.
    static func text(of bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return [] }
        var values = ValuesByKey()
        values.read(bytes)
        let lists = values.lists.filter(\.mayBeText).map(\.digits)
        return Array((values.groups + lists).joined(separator: [LetterStreams.gapByte]))
    }

    private mutating func read(_ bytes: [UInt8]) {
        let span = bytes.span
        // For each container that is open the group of what stands in it.
        var open: [Int] = []
        var current = group(of: [])
        // Whether a key stands before: the numbers of lists are read where they stand.
        var isUnderKey = false
        var index = 0
        while index < span.count {
            switch span[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open.append(current)
                isUnderKey = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"): current = open.popLast() ?? current
            case UInt8(ascii: ","):
                current = open.last ?? current
                isUnderKey = false
            case UInt8(ascii: "\""):
                let start = index + 1
                index = start
                while index < span.count, span[index] != UInt8(ascii: "\"") {
                    index += span[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                let string = bytes[start..<min(index, span.count)]
                if Self.isFollowedByColon(span, index + 1) {
                    current = group(of: string)
                    isUnderKey = true
                } else {
                    append(string, to: current)
                }
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isUnderKey { index = lists[current].add(span, from: index) - 1 }
            case _: break
            }
            index += 1
        }
    }

    private static func isFollowedByColon(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ":")
    }

    private mutating func group(of key: ArraySlice<UInt8>) -> Int {
        let end = key.lastIndex { !Digits.isDecimal($0) }.map { $0 + 1 } ?? key.startIndex
        let key = key[..<end]
        if let known = numbers[key] { return known }
        numbers[key] = groups.count
        groups.append([])
        lists.append(List())
        return groups.count - 1
    }

    private mutating func append(_ value: ArraySlice<UInt8>, to group: Int) {
        if value.count <= Self.longest {
            groups[group] += value
            groups[group].append(Self.between)
        } else if groups[group].last != LetterStreams.gapByte {
            groups[group].append(LetterStreams.gapByte)
        }
    }
}

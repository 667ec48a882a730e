internal import Bytes

/// Goes through the HTML of a finished page piece by piece, and copies nothing of it. It is written for pages that the templates
/// of this site made, which quote their attributes and close their elements; it decides nothing by itself.
struct HTMLScanner {
    enum Piece {
        /// The name of the element, and everything up to the end of the tag.
        case start(name: Range<Int>, attributes: Range<Int>)
        case end(name: Range<Int>)
        case text(Range<Int>)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Piece? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return .text(skip(to: UInt8(ascii: "<"))) }
            index += 1
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "!"):
                _ = skip(to: UInt8(ascii: ">"))
                index += 1
            case UInt8(ascii: "/"):
                index += 1
                let name = skip(to: UInt8(ascii: ">"))
                index += 1
                return .end(name: name)
            case _:
                return startTag()
            }
        }
        return nil
    }

    /// Goes to the next tag whose first two letters are wanted, or to the end: no `<` stands in a page but where a tag begins.
    @inline(__always)
    mutating func pass(toTagsWhere isWanted: (_ first: UInt8, _ second: UInt8) -> Bool) {
        while true {
            _ = skip(to: UInt8(ascii: "<"))
            guard index + 2 < bytes.count else { return }
            if isWanted(bytes[index + 1], bytes[index + 2]) { return }
            index += 1
        }
    }

    /// Goes to the next byte of a value, or to the end.
    private mutating func skip(to end: UInt8) -> Range<Int> {
        let start = index
        index = bytes.offset(of: end, from: start)
        return start..<index
    }

    /// A quoted value may hold the sign that ends a tag.
    private mutating func startTag() -> Piece {
        let name = skip { Self.isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        let begin = index
        var isQuoted = false
        while index < bytes.count, isQuoted || bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            index += 1
        }
        let attributes = begin..<index
        index += 1
        return .start(name: name, attributes: attributes)
    }

    private mutating func skip(until isEnd: (UInt8) -> Bool) -> Range<Int> {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return start..<index
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    /// Whether a part of the page reads so.
    func reads(_ range: Range<Int>, as word: StaticString) -> Bool { bytes.holds(word, in: range) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The value of an attribute, or nil when the tag has none of that name.
    func value(of name: StaticString, in tag: Range<Int>) -> String? { place(of: name, in: tag).map(text) }

    /// Where the value of an attribute stands, or nil when the tag has none of that name.
    func place(of name: StaticString, in tag: Range<Int>) -> Range<Int>? {
        var rest = tag
        while let (key, value) = nextAttribute(in: &rest) {
            if reads(key, as: name) { return value }
        }
        return nil
    }

    /// The last two steps of an address, such as `states` and `xaa.html`, or nil when it has fewer.
    func lastSteps(of address: Range<Int>) -> (folder: Range<Int>, file: Range<Int>)? {
        let slash = UInt8(ascii: "/")
        func step(endingAt end: Int) -> Range<Int> {
            var last = end
            while last > address.lowerBound, bytes[last - 1] == slash { last -= 1 }
            var start = last
            while start > address.lowerBound, bytes[start - 1] != slash { start -= 1 }
            return start..<last
        }
        let file = step(endingAt: address.upperBound)
        let folder = step(endingAt: file.lowerBound)
        return folder.isEmpty ? nil : (folder, file)
    }

    /// Whether a byte stands in a part of the page.
    func holds(_ byte: UInt8, in range: Range<Int>) -> Bool {
        UnsafeBufferPointer(rebasing: bytes[range]).offset(of: byte, from: 0) < range.count
    }

    /// Whether a part of the page may hold a digit or a percent sign of any script.
    func mayHoldNumber(_ range: Range<Int>) -> Bool {
        bytes[range].contains { byte in
            byte >= 0x80 || byte == UInt8(ascii: "%") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }

    /// All attributes of a tag; one without a value has an empty one.
    func attributes(in tag: Range<Int>) -> [String: String] {
        var rest = tag
        var attributes: [String: String] = [:]
        while let (key, value) = nextAttribute(in: &rest) { attributes[text(key)] = text(value) }
        return attributes
    }

    private func nextAttribute(in rest: inout Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
        var place = rest.lowerBound
        let end = rest.upperBound
        while place < end, Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
        guard place < end else { return nil }
        let begin = place
        while place < end, bytes[place] != UInt8(ascii: "="), !Self.isSpace(bytes[place]) { place += 1 }
        let key = begin..<place
        var value = place..<place
        if place + 1 < end, bytes[place] == UInt8(ascii: "="), bytes[place + 1] == UInt8(ascii: "\"") {
            let start = place + 2
            place = start
            while place < end, bytes[place] != UInt8(ascii: "\"") { place += 1 }
            value = start..<place
        }
        rest = min(place + 1, end)..<end
        return (key, value)
    }
}

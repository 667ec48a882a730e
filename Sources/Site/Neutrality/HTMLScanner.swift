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
            guard bytes[index] == UInt8(ascii: "<") else { return .text(skip { $0 == UInt8(ascii: "<") }) }
            index += 1
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "!"):
                _ = skip { $0 == UInt8(ascii: ">") }
                index += 1
            case UInt8(ascii: "/"):
                index += 1
                let name = skip { $0 == UInt8(ascii: ">") }
                index += 1
                return .end(name: name)
            case _:
                return startTag()
            }
        }
        return nil
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
    func reads(_ range: Range<Int>, as word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count where bytes[range.lowerBound + offset] != word.utf8Start[offset] { return false }
        return true
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The value of an attribute, or nil when the tag has none of that name.
    func value(of name: StaticString, in tag: Range<Int>) -> String? {
        var rest = tag
        while let (key, value) = nextAttribute(in: &rest) {
            if reads(key, as: name) { return text(value) }
        }
        return nil
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

/// Text in UTF-16, with or without a mark of its order, at even or odd places.
enum UTF16Text {
    enum Order: Sendable, CaseIterable {
        case littleEndian
        case bigEndian

        var layer: String {
            switch self {
            case .littleEndian: "UTF-16LE"
            case .bigEndian: "UTF-16BE"
            }
        }
    }

    /// The mark of the order at the beginning of a text.
    private static let mark: UInt32 = 0xFEFF
    private static let shortest = 7
    private static let shortestOfIdeographs = 11

    @inline(__always)
    private static func unit(_ bytes: Span<UInt8>, _ index: Int, _ order: Order) -> UInt32 {
        switch order {
        case .littleEndian: UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
        case .bigEndian: UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
        }
    }

    /// Where several letters of the scripts in use follow one another; all of it behind a mark of the order.
    static func rows(in bytes: [UInt8], _ order: Order, from first: Int) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        eachRow(in: bytes, order, from: first) {
            rows.append($0)
            return true
        }
        return rows
    }

    /// - Parameter goesOn: is given each row, and says whether the next is looked for.
    @inline(__always)
    static func eachRow(in bytes: [UInt8], _ order: Order, from first: Int, _ goesOn: (Range<Int>) -> Bool) {
        let span = bytes.span
        if first == 0, span.count > 1, unit(span, 0, order) == mark {
            _ = goesOn(0..<span.count)
            return
        }
        var start = first
        var letters = 0
        var ideographs = 0
        var index = first
        while index + 1 < span.count {
            let unit = unit(span, index, order)
            index += 2
            switch unit {
            case _ where isUsual(unit): letters += 1
            // A third of all noise looks like these.
            case 0x4E00...0x9FFF: ideographs += 1
            // In UTF-32 every second unit is zero.
            case 0: break
            case _:
                if letters >= shortest || ideographs >= shortestOfIdeographs, !goesOn(start..<index - 2) { return }
                start = index
                letters = 0
                ideographs = 0
            }
        }
        if letters >= shortest || ideographs >= shortestOfIdeographs { _ = goesOn(start..<index) }
    }

    /// Letters of the scripts in use but ideographs, and the signs of texts.
    @inline(__always)
    static func isUsual(_ unit: UInt32) -> Bool {
        switch unit {
        case 0x20...0x7E, 0xA0...0x17F, 0x386...0x52F, 0x610...0x6FF, 0x2010...0x2026, 0x3001...0x3011,
            0xFF01...0xFF1F, 0x0A, 0x0D:
            true
        case _: false
        }
    }

    /// The same, and the ideographs.
    static func isUsualOrIdeograph(_ unit: UInt32) -> Bool {
        isUsual(unit) || (0x3400...0x9FFF).contains(unit)
    }

    /// What stands around rows in many bytes, in UTF-8; of few bytes all.
    static func utf8(_ bytes: [UInt8], _ order: Order, around rows: [Range<Int>], from first: Int) -> [UInt8] {
        guard bytes.count >= Plausibility.large else { return utf8(bytes, order, from: first) }
        return Neighbourhoods(of: rows, within: first..<bytes.count).joined { utf8(bytes, order, $0) }
    }

    /// The same text in UTF-8, with gaps where no characters are.
    static func utf8(_ bytes: [UInt8], _ order: Order, from first: Int) -> [UInt8] {
        utf8(bytes, order, first..<max(first, bytes.count))
    }

    private static func utf8(_ bytes: [UInt8], _ order: Order, _ range: Range<Int>) -> [UInt8] {
        let span = bytes.span
        var result: [UInt8] = []
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            var value = unit(span, index, order)
            index += 2
            if value & 0xFC00 == 0xD800, index + 1 < range.upperBound, unit(span, index, order) & 0xFC00 == 0xDC00 {
                value = 0x1_0000 + (value & 0x3FF) << 10 + (unit(span, index, order) & 0x3FF)
                index += 2
            }
            UTF8Reading.append(value, to: &result)
        }
        return result
    }
}

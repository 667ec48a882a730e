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

    /// Whether several letters of the scripts in use follow one another.
    static func isPlausible(_ bytes: [UInt8], _ order: Order, from start: Int) -> Bool {
        let span = bytes.span
        if start == 0, span.count > 1, unit(span, 0, order) == mark { return true }
        var run = 0
        var ideographs = 0
        var index = start
        while index + 1 < span.count {
            let unit = unit(span, index, order)
            switch unit {
            case _ where isUsual(unit):
                run += 1
                if run - ideographs >= shortest { return true }
            // A third of all noise looks like these.
            case 0x4E00...0x9FFF:
                run += 1
                ideographs += 1
                if ideographs >= shortestOfIdeographs { return true }
            // In UTF-32 every second unit is zero.
            case 0: break
            case _:
                run = 0
                ideographs = 0
            }
            index += 2
        }
        return false
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

    /// The same text in UTF-8, with gaps where no characters are.
    static func utf8(_ bytes: [UInt8], _ order: Order, from start: Int) -> [UInt8] {
        let span = bytes.span
        var result: [UInt8] = []
        var index = start
        while index + 1 < span.count {
            var value = unit(span, index, order)
            index += 2
            if value & 0xFC00 == 0xD800, index + 1 < span.count, unit(span, index, order) & 0xFC00 == 0xDC00 {
                value = 0x1_0000 + (value & 0x3FF) << 10 + (unit(span, index, order) & 0x3FF)
                index += 2
            }
            UTF8Reading.append(value, to: &result)
        }
        return result
    }
}

/// The segments of a JPEG file. Only those stay that a decoder needs for the picture.
enum JPEGSegments {
    /// The file without application data, comments and whatever stands behind its end.
    ///
    /// - Parameter keepsColourTransform: keeps Adobe's segment, without which inks are taken for their opposites. It holds
    ///   numbers only.
    /// - Returns: nil when the file is none, or holds a segment that nobody knows.
    static func stripped(_ bytes: [UInt8], keepsColourTransform: Bool) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var result: [UInt8] = [0xFF, 0xD8]
        var place = 2
        while true {
            guard place + 1 < bytes.count, bytes[place] == 0xFF else { return nil }
            let kind = bytes[place + 1]
            if kind == 0xFF {
                place += 1
                continue
            }
            if kind == 0xD9 {
                return result + [0xFF, 0xD9]
            }
            guard place + 3 < bytes.count else { return nil }
            let end = place + 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
            guard end >= place + 4, end <= bytes.count else { return nil }
            switch kind {
            // Frames, tables, restart intervals.
            case 0xC0...0xC2, 0xC4, 0xDB, 0xDD: result += bytes[place..<end]
            case 0xEE where keepsColourTransform && isColourTransform(bytes[place..<end]):
                // Twelve bytes have a meaning, and no more are kept.
                result += [0xFF, 0xEE, 0, 14] + bytes[(place + 4)..<(place + 16)]
            case 0xE0...0xEF, 0xFE: break
            case 0xDA:
                result += bytes[place..<end]
                place = endOfScan(bytes, from: end)
                result += bytes[end..<place]
                continue
            case _: return nil
            }
            place = end
        }
    }

    private static func isColourTransform(_ segment: ArraySlice<UInt8>) -> Bool {
        segment.count >= 16 && segment.dropFirst(4).starts(with: Array("Adobe".utf8))
    }

    /// Where the coded pixels end: at the next marker that is no restart and no stuffed byte.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) { return place }
            place += 1
        }
        return bytes.count
    }
}

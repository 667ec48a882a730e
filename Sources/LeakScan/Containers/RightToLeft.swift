/// Text as it is drawn from left to right, though it is read from right to left: so Arabic stands on the pages of documents.
enum RightToLeft {
    /// The characters in the other order; nil where none is Arabic. Lines change places as well, each for itself is right.
    static func turned(_ bytes: [UInt8]) -> [UInt8]? {
        let span = bytes.span
        var starts: [Int] = []
        var isArabic = false
        var index = 0
        while index < span.count {
            let (value, length) = UTF8Reading.scalar(in: span, at: index)
            switch value {
            case .some(0x600...0x6FF), .some(0x750...0x77F), .some(0xFB50...0xFDFF), .some(0xFE70...0xFEFF):
                isArabic = true
            case _: break
            }
            starts.append(index)
            index += length
        }
        guard isArabic else { return nil }
        var turned: [UInt8] = []
        turned.reserveCapacity(bytes.count)
        var end = bytes.count
        for start in starts.reversed() {
            turned += bytes[start..<end]
            end = start
        }
        return turned
    }
}

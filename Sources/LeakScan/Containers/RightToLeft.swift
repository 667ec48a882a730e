/// Text as it is drawn from left to right, though it is read from right to left: so Arabic stands on the pages of documents.
enum RightToLeft {
    /// The characters in the other order; nil where none is Arabic. Lines change places as well, each for itself is right.
    static func turned(_ bytes: [UInt8]) -> [UInt8]? {
        if LetterStreams(bytes).arabic.isEmpty { return nil }
        let span = bytes.span
        var starts: [Int] = []
        var index = 0
        while index < span.count {
            starts.append(index)
            index += UTF8Reading.scalar(in: span, at: index).length
        }
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

/// What some programs do before they compress a stream of a PDF: of every byte they keep the difference from those beside and above.
enum PDFPredictor {
    /// - Parameter parameters: of the filter, by words; without a predictor among them the data stay as they are.
    static func undone(_ data: [UInt8], _ parameters: [Substring]) -> [UInt8] {
        func number(_ name: String, else usual: Int) -> Int {
            parameters.firstIndex { $0 == name }.flatMap { parameters[($0 + 1)...].first }.flatMap { Int($0) } ?? usual
        }
        let bits = number("/Colors", else: 1) &* number("/BitsPerComponent", else: 8)
        let columns = number("/Columns", else: 1)
        guard (1...512).contains(bits), (1...1 << 24).contains(columns) else { return data }
        let sizes = (pixel: (bits + 7) / 8, row: (columns * bits + 7) / 8)
        switch number("/Predictor", else: 1) {
        case 2: return undoneRows(data, sizes, hasKinds: false)
        case 10...15: return undoneRows(data, sizes, hasKinds: true)
        case _: return data
        }
    }

    /// - Parameter hasKinds: whether each row begins with its kind, as in PNG; else each is the difference from the left.
    private static func undoneRows(_ data: [UInt8], _ sizes: (pixel: Int, row: Int), hasKinds: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(data.count)
        var start = 0
        while start < data.count {
            let kind = hasKinds ? data[start] : 1
            if hasKinds { start += 1 }
            let row = data[start..<min(data.count, start + sizes.row)]
            for (index, byte) in row.enumerated() {
                let hasLeft = index >= sizes.pixel
                let hasAbove = result.count >= sizes.row
                let left = hasLeft ? result[result.count - sizes.pixel] : 0
                let above = hasAbove ? result[result.count - sizes.row] : 0
                let corner = hasLeft && hasAbove ? result[result.count - sizes.row - sizes.pixel] : 0
                result.append(byte &+ expected(kind, left, above, corner))
            }
            start += row.count
        }
        return result
    }

    private static func expected(_ kind: UInt8, _ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
        switch kind {
        case 1: return left
        case 2: return above
        case 3: return UInt8((Int(left) + Int(above)) / 2)
        case 4:
            // The one that is nearest to what a plane through all three would have here (Paeth).
            let plane = Int(left) + Int(above) - Int(corner)
            let distances = [left, above, corner].map { abs(plane - Int($0)) }
            if distances[0] <= distances[1], distances[0] <= distances[2] { return left }
            return distances[1] <= distances[2] ? above : corner
        case _: return 0
        }
    }
}

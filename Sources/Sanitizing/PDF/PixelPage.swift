/// A page as it looks: rows of pixels of three bytes, as `pdftoppm` writes them (PPM).
struct PixelPage {
    let width: Int
    let height: Int
    private let bytes: [UInt8]
    private let start: Int

    init?(ppm bytes: [UInt8]) {
        var place = 0
        var fields: [String] = []
        while fields.count < 4 {
            guard let end = bytes[place...].prefix(20).firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) else {
                return nil
            }
            fields.append(String(decoding: bytes[place..<end], as: UTF8.self))
            place = end + 1
        }
        guard fields[0] == "P6", fields[3] == "255", let width = Int(fields[1]), let height = Int(fields[2]), width > 0,
            height > 0, bytes.count == place + width * height * 3
        else { return nil }
        self.width = width
        self.height = height
        self.bytes = bytes
        start = place
    }

    /// How many pixels of a part differ from those of another page by so much that an eye sees it.
    func differences(from other: PixelPage, x: Range<Int>, y: Range<Int>) -> Int {
        var count = 0
        for row in y.clamped(to: 0..<min(height, other.height)) {
            for column in x.clamped(to: 0..<min(width, other.width)) {
                let place = (row * width + column) * 3
                let otherPlace = (row * other.width + column) * 3
                for channel in 0..<3 {
                    let left = Int(bytes[start + place + channel])
                    let right = Int(other.bytes[other.start + otherPlace + channel])
                    if abs(left - right) >= Self.leastVisible {
                        count += 1
                        break
                    }
                }
            }
        }
        return count
    }

    /// A tenth of the way from black to white: print of less contrast nobody reads by accident.
    private static let leastVisible = 26
}

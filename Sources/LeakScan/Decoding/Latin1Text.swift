/// Text in ISO 8859-1 or Windows-1252: the letters of both are those of the first 256 characters, but for six.
enum Latin1Text {
    private static let characters: [UInt32] = {
        let windows: [UInt32: UInt32] = [
            0x83: 0x192, 0x8A: 0x160, 0x8C: 0x152, 0x8E: 0x17D, 0x9A: 0x161, 0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
        ]
        return (0...0xFF).map { windows[$0] ?? $0 }
    }()

    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        let characters = characters
        for byte in bytes { UTF8Reading.append(characters[Int(byte)], to: &result) }
        return result
    }
}

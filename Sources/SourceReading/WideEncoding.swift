/// An encoding with two or four bytes a character, in which programs for offices save a text if nobody stops them.
enum WideEncoding: String {
    case utf16 = "UTF-16"
    case utf32 = "UTF-32"

    /// The encoding that the first four bytes tell of: by a byte order mark, of which UTF-8 has no byte, or by the zeros beside two
    /// characters of ASCII, with which every file of records and content begins (RFC 4627, section 3).
    init?(of bytes: [UInt8]) {
        let first = bytes.prefix(4)
        if first == [0xFF, 0xFE, 0, 0] || first == [0, 0, 0xFE, 0xFF] {
            self = .utf32
        } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
            self = .utf16
        } else {
            switch first.map({ $0 == 0 }) {
            case [true, true, true, false], [false, true, true, true]: self = .utf32
            case [true, false, true, false], [false, true, false, true]: self = .utf16
            case _: return nil
            }
        }
    }
}

/// EBCDIC of the code pages 037 and 500, which have the same letters and digits.
enum EBCDIC {
    /// Rows of characters, each with the byte of its first.
    private static let rows: [(first: Int, characters: String)] = [
        (0x40, " \u{A0}âäàáãåçñ"), (0x4B, ".<(+"), (0x50, "&éêëèíîïìß"), (0x5C, "*);"), (0x60, "-/ÂÄÀÁÃÅÇÑ"),
        (0x6B, ",%_>?"), (0x70, "øÉÊËÈÍÎÏÌ"), (0x7A, ":#@'=\""), (0x80, "Øabcdefghi«»ðýþ"),
        (0x90, "°jklmnopqrªºæ¸Æ"), (0xA1, "~stuvwxyz¡¿ÐÝÞ"), (0xC1, "ABCDEFGHI"), (0xCB, "ôöòóõ"), (0xD1, "JKLMNOPQR"),
        (0xDB, "ûüùúÿ"), (0xE2, "STUVWXYZ"), (0xEB, "ÔÖÒÓÕ"), (0xF0, "0123456789"), (0xFB, "ÛÜÙÚ"),
    ]
    /// The ends of lines, and tabs.
    private static let breaks = [0x05, 0x0D, 0x15, 0x25]

    /// For each byte its character, or 0 for none.
    static let characters = CodePage.table(rows) { breaks.contains($0) ? 0x0A : 0 }

    /// Letters and digits of ASCII, and the signs between them: a quarter of all bytes.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch characters[Int(byte)] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x27, 0x2C, 0x2D, 0x2E: true
        case _: false
        }
    }
}

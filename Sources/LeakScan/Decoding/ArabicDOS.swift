/// Arabic of the code page 720, which Windows has on its command line.
enum ArabicDOS {
    /// Rows of letters, each with the byte of its first.
    private static let rows: [(first: Int, characters: String)] = [
        (0x82, "éâ"), (0x85, "à"), (0x87, "çêëèïî"), (0x91, "\u{651}\u{652}ô"), (0x95, "\u{640}ûùءآأؤ"),
        (0x9D, "إئابةتثجحخدذرزسشص«»"),
        (0xE0, "ضطظعغف"), (0xE7, "قكلمنهوىي"), (0xF1, "\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}"),
    ]

    /// For each byte its character, or 0 for none.
    static let characters = CodePage.table(rows) { $0 < 0x80 ? UInt32($0) : 0 }

    /// Arabic letters and marks, and blanks.
    static func isLetter(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x600...0x6FF as ClosedRange<UInt32>).contains(characters[Int(byte)])
    }
}

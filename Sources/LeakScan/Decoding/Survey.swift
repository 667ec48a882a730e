/// What a view has that may need decoding, found in one walk, so that a page without it is not gone through again for each.
struct Survey {
    let hasTag: Bool
    let hasEscape: Bool
    let hasBackslash: Bool
    let mayHaveHidden: Bool
    let mayBeMisread: Bool
    let mayHavePairs: Bool
    /// Whether several lines begin with a number.
    let hasNumberedLines: Bool
    let mail: MailSigns
    /// Where stretches begin that are long enough to be base64 or the like.
    let runs: [Int]
    /// Where stretches begin that are long enough to be a list of numbers.
    let lists: [Int]
    private let seen: UInt16

    init(_ bytes: [UInt8]) {
        let span = bytes.span
        let all = ByteKind.all
        let kinds = all.span
        var seen: UInt16 = 0
        var previous: UInt16 = 0
        var run: UInt32 = 0
        var list: UInt32 = 0
        var numberedLines = 0
        var mail = MailSigns()
        var runs: [Int] = []
        var lists: [Int] = []
        for index in 0..<span.count {
            let kind = kinds[Int(span[index])]
            seen |= kind
            // One more if the byte belongs to it, else none.
            run = (run &+ 1) & (0 &- UInt32(kind & ByteKind.encoding))
            list = (list &+ 1) & (0 &- UInt32(kind & ByteKind.list) >> 1)
            if run == UInt32(EncodedRuns.shortest) { runs.append(index + 1 - EncodedRuns.shortest) }
            if list == UInt32(NumberLists.shortestInBytes) { lists.append(index + 1 - NumberLists.shortestInBytes) }
            if previous & ByteKind.looksAhead != 0 {
                if previous & ByteKind.lineEnd != 0 {
                    if NumberedLines.hasNumber(span, at: index) { numberedLines += 1 }
                } else if kind & ByteKind.afterSign != 0 {
                    mail.look(span, at: index - 1)
                }
            }
            previous = kind
        }
        hasTag = seen & ByteKind.tag != 0
        hasBackslash = seen & ByteKind.backslash != 0
        mayHaveHidden = seen & ByteKind.hidden != 0
        mayBeMisread = seen & ByteKind.misread != 0
        mayHavePairs = seen & ByteKind.shift != 0
        hasNumberedLines = numberedLines >= NumberedLines.least
        hasEscape = seen & ByteKind.escape != 0 || mail.isMail
        self.mail = mail
        self.runs = runs
        self.lists = lists
        self.seen = seen
    }

    /// Whether all of it is UTF-8 without zero bytes: then it is read as it stands and in no other encoding.
    ///
    /// - Parameter mayHaveGaps: whether it was decoded, and the byte of a gap is no sign of another encoding.
    func isText(_ bytes: [UInt8], mayHaveGaps: Bool) -> Bool {
        if seen & ByteKind.zero != 0 { return false }
        if seen & ByteKind.gap != 0 { return mayHaveGaps && UTF8Reading.isText(bytes, mayHaveGaps: true) }
        return seen & ByteKind.high == 0 || UTF8Reading.isValid(bytes)
    }
}

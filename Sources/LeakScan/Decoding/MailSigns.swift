/// What a sign of equality or a plus may begin, by what stands beside it.
struct MailSigns {
    /// Whether a sign of equality begins an escape.
    private(set) var isMail = false
    private(set) var hasWords = false
    private(set) var hasParameters = false
    private(set) var hasUTF7 = false

    /// - Parameter index: the place of the sign; one more byte follows it.
    mutating func look(_ bytes: Span<UInt8>, at index: Int) {
        if bytes[index] == UInt8(ascii: "+") {
            hasUTF7 = hasUTF7 || UTF7Text.begins(in: bytes, at: index)
        } else if bytes[index + 1] == UInt8(ascii: "?") {
            hasWords = true
        } else {
            hasParameters = hasParameters || index > 0 && bytes[index - 1] == UInt8(ascii: "*")
            isMail = isMail || Escapes.looksLikeMail(bytes, at: index)
        }
    }
}

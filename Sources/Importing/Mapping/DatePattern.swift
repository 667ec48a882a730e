/// How a source writes days, such as `dd.mm.yyyy` or `yyyy-mm-ddT*`: a star stands for whatever follows.
struct DatePattern: Sendable {
    private let characters: [Character]
    private let goesOn: Bool

    /// Reads a pattern; it has to name year, month and day with four, two and two letters.
    init?(_ pattern: String) {
        goesOn = pattern.hasSuffix("*")
        characters = Array(goesOn ? String(pattern.dropLast()) : pattern)
        let counts = Dictionary(grouping: characters.filter { "ymd".contains($0) }) { $0 }.mapValues(\.count)
        guard counts == ["y": 4, "m": 2, "d": 2], ["yyyy", "mm", "dd"].allSatisfy({ pattern.contains($0) }) else {
            return nil
        }
    }

    /// The day as records write it, or nil when the text is written in another way.
    func day(of text: String) -> String? {
        let letters = Array(text)
        guard goesOn ? letters.count >= characters.count : letters.count == characters.count else { return nil }
        var digits: [Character: String] = [:]
        for (sign, letter) in zip(characters, letters) {
            if "ymd".contains(sign) {
                guard letter.isASCII, letter.isNumber else { return nil }
                digits[sign, default: ""].append(letter)
            } else if sign != letter {
                return nil
            }
        }
        return ["y", "m", "d"].compactMap { digits[$0] }.joined(separator: "-")
    }
}

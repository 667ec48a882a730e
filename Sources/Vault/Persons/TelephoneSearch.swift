/// Searches texts for telephone numbers, however their digits are grouped and whichever prefix they carry.
struct TelephoneSearch: Sendable {
    /// The digits of the numbers, without zeros at their beginning.
    private let numbers: [String]

    /// Fewer digits than this can't be told from a year or the number of a law.
    static let fewestDigits = 7
    /// The digits at the end of a number by which it is found among others.
    static let tellingDigits = 9

    init(_ numbers: [String]) {
        self.numbers = numbers.flatMap { Self.runs(in: FoldedText($0)) }.filter { $0.count >= Self.fewestDigits }
    }

    var isEmpty: Bool { numbers.isEmpty }

    func findsNumber(in text: FoldedText) -> Bool {
        guard !numbers.isEmpty else { return false }
        return Self.runs(in: text).contains { run in
            run.count >= Self.fewestDigits
                && numbers.contains { number in
                    (run.count >= Self.fewestDigits && number.hasSuffix(run))
                        || (number.count >= Self.tellingDigits && run.contains(number.suffix(Self.tellingDigits)))
                        || run.hasSuffix(number)
                }
        }
    }

    /// The digits that stand together, whatever separates them but letters, commas, colons and the like.
    private static func runs(in text: FoldedText) -> [String] {
        var runs: [String] = []
        var digits = ""
        let scalars = text.scalars
        var index = 0
        while index < scalars.count {
            // A zero in brackets is dialled by some and not by others.
            if scalars[index] == "(", index + 2 < scalars.count, scalars[index + 1] == "0", scalars[index + 2] == ")" {
                index += 3
                continue
            }
            switch kind(of: scalars[index]) {
            case .digit(let value): digits.append(Character(Unicode.Scalar(UInt8(48 + value))))
            case .separator:
                if !digits.isEmpty { runs.append(digits) }
                digits = ""
            case .other: break
            }
            index += 1
        }
        return (runs + [digits]).map { String($0.drop { $0 == "0" }) }.filter { !$0.isEmpty }
    }

    private enum Kind {
        case digit(Int)
        case separator
        case other
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case "0"..."9": return .digit(Int(scalar.value) - 48)
        case "a"..."z", "A"..."Z", ",", ";", ":", "|": return .separator
        case _ where scalar.isASCII: return .other
        case _:
            let properties = scalar.properties
            if properties.numericType == .decimal, let value = properties.numericValue { return .digit(Int(value)) }
            return properties.isAlphabetic ? .separator : .other
        }
    }
}

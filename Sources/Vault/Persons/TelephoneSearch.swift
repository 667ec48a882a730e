/// Searches texts for telephone numbers, however their digits are grouped and whichever prefix they carry.
struct TelephoneSearch: Sendable {
    /// The digits of the numbers, without zeros at their beginning.
    private let numbers: [String]

    /// Fewer digits than this can't be told from a year or the number of a law.
    static let fewestDigits = 7
    /// The digits at the end of a number by which it is found among others.
    static let tellingDigits = 9

    init(_ numbers: [String]) {
        self.numbers = numbers.flatMap(Self.runs).filter { $0.count >= Self.fewestDigits }
    }

    var isEmpty: Bool { numbers.isEmpty }

    func findsNumber(in text: String) -> Bool {
        guard !numbers.isEmpty else { return false }
        return Self.runs(in: text).contains { run in
            numbers.contains { number in
                (run.count >= Self.fewestDigits && number.hasSuffix(run))
                    || (number.count >= Self.tellingDigits && run.contains(number.suffix(Self.tellingDigits)))
                    || run.hasSuffix(number)
            }
        }
    }

    /// The digits that stand together, whatever separates them but letters, commas, colons and the like.
    private static func runs(in text: String) -> [String] {
        var runs: [String] = []
        var digits = ""
        // A zero in brackets is dialled by some and not by others.
        for scalar in text.replacing("(0)", with: "").unicodeScalars {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                digits += String(Int(value))
            } else if scalar.properties.isAlphabetic || ",;:|".unicodeScalars.contains(scalar) {
                runs.append(digits)
                digits = ""
            }
        }
        return (runs + [digits]).map { String($0.drop { $0 == "0" }) }.filter { !$0.isEmpty }
    }
}

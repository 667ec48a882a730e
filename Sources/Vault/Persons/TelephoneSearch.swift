/// Searches texts for telephone numbers, however their digits are grouped and whichever prefix they carry.
struct TelephoneSearch: Sendable {
    /// The numbers by the digits at their end.
    private let numbers: [UInt64: [[UInt8]]]
    /// The ends of those that are long enough to be found among other digits.
    private let telling: Set<UInt64>

    /// Fewer digits than this can't be told from a year or the number of a law.
    static let fewestDigits = 7
    /// The digits at the end of a number by which it is found among others.
    static let tellingDigits = 9

    init(_ numbers: [String]) {
        let runs = numbers.flatMap { Self.runs(in: FoldedText($0)) }
        self.numbers = Dictionary(grouping: runs) { Self.value(of: $0.suffix(Self.fewestDigits)) }
        telling = Set(
            runs.filter { $0.count >= Self.tellingDigits }.map { Self.value(of: $0.suffix(Self.tellingDigits)) })
    }

    var isEmpty: Bool { numbers.isEmpty }

    /// One of the two may have more digits at its beginning than the other, and a long number may stand among others.
    func findsNumber(in text: FoldedText) -> Bool {
        guard !numbers.isEmpty else { return false }
        return Self.runs(in: text).contains { run in
            let sameEnd = numbers[Self.value(of: run.suffix(Self.fewestDigits))] ?? []
            return sameEnd.contains { Self.ends(run, with: $0) || Self.ends($0, with: run) }
                || holdsTellingDigits(run)
        }
    }

    private static func ends(_ digits: [UInt8], with others: [UInt8]) -> Bool {
        digits.suffix(others.count).elementsEqual(others)
    }

    private func holdsTellingDigits(_ run: [UInt8]) -> Bool {
        guard run.count >= Self.tellingDigits else { return false }
        return (0...(run.count - Self.tellingDigits)).contains {
            telling.contains(Self.value(of: run[$0..<($0 + Self.tellingDigits)]))
        }
    }

    /// The number that digits of ASCII write.
    private static func value(of digits: ArraySlice<UInt8>) -> UInt64 {
        digits.reduce(0) { $0 * 10 + UInt64($1 & 0xF) }
    }

    /// The digits that stand together, whatever separates them but letters, commas, colons and the like; without zeros at the
    /// beginning, and only where there are enough of them.
    private static func runs(in text: FoldedText) -> [[UInt8]] {
        let table = CharacterTable.shared
        var runs: [[UInt8]] = []
        var digits: [UInt8] = []
        func end() {
            let run = digits.drop { $0 == UInt8(ascii: "0") }
            if run.count >= fewestDigits { runs.append(Array(run)) }
            digits.removeAll(keepingCapacity: true)
        }
        let scalars = text.scalars
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            // A zero in brackets is dialled by some and not by others.
            if scalar == "(", index + 2 < scalars.count, scalars[index + 1] == "0", scalars[index + 2] == ")" {
                index += 3
                continue
            }
            let traits = table[scalar]
            if traits.contains(.digit) {
                digits.append(digit(of: scalar))
            } else if traits.contains(.endsNumber), !digits.isEmpty {
                end()
            }
            index += 1
        }
        end()
        return runs
    }

    /// The digit of ASCII that stands for a decimal digit.
    private static func digit(of scalar: Unicode.Scalar) -> UInt8 {
        let value = scalar.isASCII ? scalar.value & 0xF : UInt32(scalar.properties.numericValue ?? 0)
        return UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
    }
}

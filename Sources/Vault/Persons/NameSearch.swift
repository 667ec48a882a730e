internal import Foundation

/// Searches texts for the names, e-mail addresses and telephone numbers of the register (rule C14).
///
/// Words are compared without case, diacritics and width. A name is found in the order given, in reversed order, and with
/// the first name shortened to its initial. Scripts without spaces are searched as they run.
struct NameSearch: Sendable {
    /// Word sequences by their first word, so that a text is gone through once whatever the size of the register.
    private let sequences: [String: [[String]]]
    /// Folded names in scripts that put no spaces between words.
    private let unspaced: [String]
    private let emails: [String]
    private let telephones: [String]

    /// Fewer digits than this can't be told from a year or the number of a law.
    static let fewestDigits = 7
    /// Country and trunk prefixes are written in many ways, so only this many last digits are compared.
    static let comparedDigits = 9

    init(_ register: RegisterOfPersons) {
        var sequences: [String: Set<[String]>] = [:]
        var unspaced: Set<String> = []
        for name in register.persons.flatMap(\.names) {
            let words = Self.words(of: name)
            if words.contains(where: Self.isUnspaced) {
                unspaced.insert(words.joined())
                continue
            }
            for sequence in Self.orders(of: words) {
                guard let first = sequence.first else { continue }
                sequences[first, default: []].insert(sequence)
            }
        }
        self.sequences = sequences.mapValues(Array.init)
        self.unspaced = unspaced.sorted()
        emails = register.persons.flatMap(\.emails).map(Self.folded)
        telephones = register.persons.flatMap(\.telephones).map {
            String($0.filter(\.isWholeNumber).suffix(Self.comparedDigits))
        }
        .filter { $0.count >= Self.fewestDigits }
    }

    /// Whether somebody of the register can be recognized in the text.
    func findsPerson(in text: String) -> Bool {
        let folded = Self.folded(text)
        if emails.contains(where: folded.contains) { return true }
        if !unspaced.isEmpty {
            let run = folded.filter { $0.isLetter }
            if unspaced.contains(where: run.contains) { return true }
        }
        return findsTelephone(in: folded) || findsSequence(in: Self.words(ofFolded: folded))
    }

    private func findsSequence(in words: [String]) -> Bool {
        for (index, word) in words.enumerated() {
            for sequence in sequences[word] ?? [] where words[index...].starts(with: sequence) { return true }
        }
        return false
    }

    private func findsTelephone(in folded: String) -> Bool {
        guard !telephones.isEmpty else { return false }
        var digits = ""
        var runs: [String] = []
        for character in folded {
            if character.isWholeNumber, let value = character.wholeNumberValue {
                digits += String(value)
            } else if !" -./()\u{A0}+".contains(character) {
                runs.append(digits)
                digits = ""
            }
        }
        runs.append(digits)
        return runs.contains { run in telephones.contains(where: run.contains) }
    }

    /// The orders in which the words of a name are written.
    private static func orders(of words: [String]) -> [[String]] {
        guard words.count >= 2, let first = words.first, let last = words.last else {
            // A single short word would be found everywhere.
            return words.first.map { $0.count >= 4 ? [words] : [] } ?? []
        }
        let rest = Array(words.dropFirst())
        let initial = String(first.prefix(1))
        var orders = [words, rest + [first], [last] + words.dropLast(), [initial] + rest, rest + [initial]]
        if words.count > 2 {
            orders += [[first, last], [last, first], [initial, last], [last, initial]]
        }
        return orders
    }

    private static func words(of name: String) -> [String] { words(ofFolded: folded(name)) }

    private static func words(ofFolded text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// Whether a word is of a script that puts no spaces between words.
    private static func isUnspaced(_ word: String) -> Bool {
        word.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value) }
    }
}

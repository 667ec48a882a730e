internal import Mechanism

/// Searches texts for the names, e-mail addresses and telephone numbers of the register (rule C14).
///
/// Words are compared without case, diacritics and width. A name is found in either order, with names left out and with
/// initials. Scripts without spaces are searched as they run.
struct NameSearch: Sendable {
    /// Names by their first word, so that a text is gone through once whatever the size of the register.
    private let names: [String: [WrittenName]]
    /// Folded names in scripts that put no spaces between words.
    private let unspaced: [String]
    private let emails: [String]
    private let telephones: TelephoneSearch

    init(_ register: RegisterOfPersons) {
        var names: [String: Set<WrittenName>] = [:]
        var unspaced: Set<String> = []
        for name in register.persons.flatMap(\.names) {
            let words = ComparableWord.words(ofFolded: ComparableWord.folded(name)).map(\.text)
            if words.contains(where: { $0.unicodeScalars.contains(where: Self.isUnspaced) }) {
                let run = words.joined()
                // A single character would be found everywhere.
                if run.count >= 2 { unspaced.insert(run) }
                continue
            }
            for form in WrittenName.forms(of: words) { names[form.parts[0].text, default: []].insert(form) }
        }
        self.names = names.mapValues(Array.init)
        self.unspaced = unspaced.sorted()
        emails = register.persons.flatMap(\.emails).map { ComparableWord.folded($0).lowercased() }.filter {
            !$0.isEmpty
        }
        telephones = TelephoneSearch(register.persons.flatMap(\.telephones))
    }

    /// Whether somebody of the register can be recognized in the text.
    func findsPerson(in text: String) -> Bool {
        ReadableText.readings(of: text).contains { reading in
            let folded = ComparableWord.folded(reading)
            return telephones.findsNumber(in: folded) || findsUnspacedName(in: folded.lowercased())
                || ([folded] + LookalikeLetters.readings(of: folded)).contains { spelling in
                    emails.contains(where: spelling.lowercased().contains)
                        || findsName(in: ComparableWord.words(ofFolded: spelling))
                }
        }
    }

    /// The entries of a register that are too short to be searched for: they would be found everywhere, so a person has to
    /// look. Told by the party and the kind of entry alone.
    static func unsearchedEntries(of register: RegisterOfPersons) -> [(party: PartyCode, what: String)] {
        register.persons.flatMap { person in
            let names = person.names.filter { name in
                NameSearch(RegisterOfPersons(persons: [person.with(names: [name])])).isEmpty
            }
            let telephones = person.telephones.filter { TelephoneSearch([$0]).isEmpty }
            return names.map { _ in (person.party, "a name") }
                + telephones.map { _ in (person.party, "a telephone number") }
        }
    }

    private var isEmpty: Bool { names.isEmpty && unspaced.isEmpty && emails.isEmpty && telephones.isEmpty }

    private func findsName(in words: [ComparableWord]) -> Bool {
        guard !names.isEmpty else { return false }
        return words.indices.contains { index in
            words[index].withoutParticles.contains { form in
                (names[form] ?? []).contains { $0.begins(words[index...]) }
            }
        }
    }

    /// A name may be broken by spaces, points and emphasis, and by nothing that ends a sentence.
    private func findsUnspacedName(in folded: String) -> Bool {
        guard !unspaced.isEmpty else { return false }
        let run = String(
            folded.unicodeScalars.filter { !$0.properties.isWhitespace && !"·•*_`~".unicodeScalars.contains($0) })
        return unspaced.contains(where: run.contains)
    }

    /// Whether a character is of a script that puts no spaces between words.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
            || (0x20000...0x323AF).contains(scalar.value)
    }
}

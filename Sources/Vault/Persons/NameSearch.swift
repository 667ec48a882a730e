internal import Mechanism

/// Searches texts for the names, e-mail addresses and telephone numbers of the register (rule C14).
///
/// Words are compared without case, diacritics and width. A name is found in either order, with names left out and with
/// initials. Scripts without spaces are searched as they run.
struct NameSearch: Sendable {
    /// Names by their first word, so that a text is gone through once whatever the size of the register.
    private let names: [String: [WrittenName]]
    /// How the first words begin: most words of a text are told by that to begin no name.
    private let beginnings: Set<UInt64>
    private let unspaced: UnspacedNameSearch
    private let emails: EmailSearch
    private let telephones: TelephoneSearch

    init(_ register: RegisterOfPersons) {
        var names: [String: Set<WrittenName>] = [:]
        var unspaced: Set<String> = []
        for name in register.persons.flatMap(\.names) {
            let words = ComparableWord.words(of: FoldedText(name)).map(\.text)
            if words.contains(where: { $0.unicodeScalars.contains(where: UnspacedNameSearch.isUnspaced) }) {
                unspaced.insert(words.joined())
                continue
            }
            for form in WrittenName.forms(of: words) { names[form.parts[0].text, default: []].insert(form) }
        }
        self.names = names.mapValues(Array.init)
        beginnings = Set(names.keys.flatMap(Self.beginnings))
        self.unspaced = UnspacedNameSearch(unspaced)
        emails = EmailSearch(register.persons.flatMap(\.emails))
        telephones = TelephoneSearch(register.persons.flatMap(\.telephones))
    }

    /// Whether somebody of the register can be recognized in the text.
    func findsPerson(in text: String) -> Bool {
        ReadableText.readings(of: text).contains { reading in
            let folded = FoldedText(reading)
            return telephones.findsNumber(in: folded) || unspaced.findsName(in: folded)
                || ([folded] + LookalikeLetters.readings(of: folded)).contains {
                    emails.findsAddress(in: $0) || findsName(in: $0)
                }
        }
    }

    private func findsName(in text: FoldedText) -> Bool {
        guard !names.isEmpty else { return false }
        let words = text.words
        return words.indices.contains { index in
            guard mayBeginName(text.scalars[words[index]]) else { return false }
            let first = text.word(words[index])
            return first.withoutParticles.contains { form in
                guard let candidates = names[form] else { return false }
                let rest = words[index...].dropFirst().prefix(WrittenName.mostWords - 1).map(text.word)
                return candidates.contains { $0.begins(([first] + rest)[...]) }
            }
        }
    }

    /// Whether a word may begin a name: a quick look that never says no wrongly.
    private func mayBeginName(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if word.allSatisfy(\.isASCII) { return beginnings.contains(Self.hash(of: word)) }
        // Endings are cut off behind the third letter, particles before it.
        return (0..<min(3, word.count)).contains {
            beginnings.contains(Self.hash(of: word.dropFirst($0).prefix(3)))
        }
    }

    /// What the quick look knows of the first word of a name: the whole, and how it begins.
    private static func beginnings(of word: String) -> [UInt64] {
        let scalars = Array(word.unicodeScalars)
        return [hash(of: scalars[...]), hash(of: scalars.prefix(3))]
    }

    /// A number of the letters in small case (FNV-1a).
    private static func hash(of letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
        letters.reduce(0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64(FoldingTable.lowercased($1).value)) &* 0x100_0000_01B3
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
}

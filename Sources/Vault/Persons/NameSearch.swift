internal import Mechanism

/// Searches texts for the names, e-mail addresses and telephone numbers of the register (rule C14).
///
/// Words are compared without case, diacritics and width. A name is found in either order, with names left out and with
/// initials. Scripts without spaces are searched as they run.
struct NameSearch: Sendable {
    private let names: NamesByWords
    private let beginnings: WordBeginnings
    private let unspaced: UnspacedNameSearch
    private let emails: EmailSearch
    private let telephones: TelephoneSearch

    init(_ register: RegisterOfPersons) {
        var names: Set<WrittenName> = []
        var unspaced: Set<String> = []
        for name in register.persons.flatMap(\.names) {
            let words = ComparableWord.words(of: FoldedText(name)).map(\.text)
            if words.contains(where: { $0.unicodeScalars.contains(where: UnspacedNameSearch.isUnspaced) }) {
                unspaced.insert(words.joined())
                continue
            }
            names.formUnion(WrittenName.forms(of: words))
        }
        self.names = NamesByWords(names)
        beginnings = WordBeginnings(of: self.names.firstWords)
        self.unspaced = UnspacedNameSearch(unspaced)
        emails = EmailSearch(register.persons.flatMap(\.emails))
        telephones = TelephoneSearch(register.persons.flatMap(\.telephones))
    }

    /// Whether somebody of the register can be recognized in the text.
    func findsPerson(in text: String) -> Bool {
        !text.isEmpty
            && ReadableText.readings(of: text).contains { reading in
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
            guard beginnings.mayBegin(words[index], of: text) else { return false }
            let first = text.word(words[index])
            return first.withoutParticles.contains { form in
                guard let continuations = names[form] else { return false }
                let rest = words[index...].dropFirst()
                let candidates = continuations.names(goingOnWith: rest.prefix(2).lazy.map(text.word))
                guard !candidates.isEmpty else { return false }
                let written = [first] + rest.prefix(WrittenName.mostWords - 1).map(text.word)
                return candidates.contains { $0.begins(written[...]) }
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
}

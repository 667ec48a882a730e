/// The ways in which a name is written: in both orders, with names left out and with names shortened to their initials.
struct WrittenName: Sendable, Hashable {
    let parts: [Part]

    /// How many words of a text a name can take, with names that stand between those of the register.
    static let mostWords = 24

    struct Part: Sendable, Hashable {
        let text: String
        let isInitial: Bool
    }

    /// - Parameter words: a name as the register has it, in either order.
    static func forms(of words: [String]) -> Set<WrittenName> {
        guard words.count >= 2 else {
            // A single short word would be found everywhere.
            return Set(words.filter { $0.count >= 4 }.map { WrittenName(parts: [Part(text: $0, isInitial: false)]) })
        }
        // The register doesn't tell the family name from the others.
        let readings = [
            (given: words.dropLast(), family: words.suffix(1)), (given: words.prefix(1), family: words.dropFirst()),
            (given: words.dropFirst(), family: words.prefix(1)), (given: words.suffix(1), family: words.dropLast()),
        ]
        var forms: Set<WrittenName> = []
        for (given, family) in readings {
            let names = given.map { Part(text: $0, isInitial: false) }
            let initials = given.map { Part(text: String($0.prefix(1)), isInitial: true) }
            let familyParts = family.map { Part(text: $0, isInitial: false) }
            let shortened: [[Part]] = [
                names, Array(names.prefix(1)), initials, Array(initials.prefix(1)),
                Array(names.prefix(1)) + initials.dropFirst(),
            ]
            for short in shortened {
                forms.insert(WrittenName(parts: short + familyParts))
                forms.insert(WrittenName(parts: familyParts + short))
            }
            // Written together, as in an address or a name of an account.
            let firstName = names.first?.text ?? ""
            let familyName = familyParts.map(\.text).joined()
            for text in [firstName + familyName, familyName + firstName] {
                if text.count >= fewestLettersTogether {
                    forms.insert(WrittenName(parts: [Part(text: text, isInitial: false)]))
                }
            }
        }
        return forms.filter(\.tellsSomebody)
    }

    /// Fewer letters than this may be another word.
    private static let fewestLettersTogether = 8

    /// "de la" is part of a name and names nobody; nor do two initials of which the register wrote one itself.
    private var tellsSomebody: Bool {
        parts.contains { !$0.isInitial && $0.text.count >= 2 && !Self.particles.contains($0.text) }
    }

    /// Words that stand in names of many people, folded.
    fileprivate static let particles: Set = [
        "al", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el",
        "ibn", "la", "las", "le", "los", "of", "ter", "und", "van", "von", "y", "zu", "ال", "بن", "ابن", "بنت", "де",
        "фон",
    ]

    /// Whether the words that begin a text are this name.
    ///
    /// A letter counts as an initial with a full stop, or as a capital among capitalized names: "a law" is not A. Law.
    func begins(_ words: ArraySlice<ComparableWord>) -> Bool {
        guard let first = words.first, first.withoutParticles.contains(parts[0].text) else { return false }
        var written = [first]
        var rest = words.dropFirst()
        for part in parts.dropFirst() {
            guard let next = rest.popFirst() else { return false }
            if part.text == next.text {
                written.append(next)
            } else if !part.isInitial, next.mayStandBetween(written.last), let second = rest.popFirst(),
                part.text == second.text
            {
                // A name that the register doesn't have stands between two that it has.
                written.append(second)
            } else {
                return false
            }
        }
        let areCapitalized = written.allSatisfy(\.isCapitalized)
        return zip(parts, written).allSatisfy { !$0.isInitial || $1.endsWithFullStop || areCapitalized }
    }
}

extension ComparableWord {
    /// Whether the word may be a further name after another: a capitalized one, a particle, or one of a script without
    /// capitals. A sentence that ends between them parts them.
    fileprivate func mayStandBetween(_ previous: ComparableWord?) -> Bool {
        let endsSentence = [previous, self].compactMap(\.self).contains { $0.endsWithFullStop && $0.text.count > 1 }
        return !endsSentence && (isCapitalized || WrittenName.particles.contains(text))
    }
}

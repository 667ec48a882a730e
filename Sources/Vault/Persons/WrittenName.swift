/// The ways in which a name is written: in both orders, with names left out and with names shortened to their initials.
struct WrittenName: Sendable, Hashable {
    let parts: [Part]

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
        }
        return forms
    }

    /// Whether the words that begin a text are this name.
    ///
    /// A letter counts as an initial with a full stop, or as a capital among capitalized names: "a law" is not A. Law.
    func begins(_ words: ArraySlice<ComparableWord>) -> Bool {
        guard words.count >= parts.count, let first = words.first else { return false }
        let pairs = zip(parts, words)
        guard first.withoutParticles.contains(parts[0].text),
            pairs.dropFirst().allSatisfy({ $0.text == $1.text })
        else { return false }
        let areCapitalized = pairs.allSatisfy { $1.isCapitalized }
        return pairs.allSatisfy { !$0.isInitial || $1.endsWithFullStop || areCapitalized }
    }
}

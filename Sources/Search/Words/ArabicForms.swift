/// The rules for Arabic words: how they are written, and what may stand in front of them.
enum ArabicForms {
    /// The forms under which a word is found: as it is, and without each of the articles, conjunctions and prepositions that
    /// its first letters may be. Where a letter may belong to the word, both forms are there.
    static func forms(of word: Letters) -> [Letters] {
        let bare = withoutVowelSigns(word)
        // With the carriers of the hamza made one, and as those write who leave the hamza out.
        let spellings = [bare.flatMap { hamzaAlike($0) }, bare.flatMap { withoutHamza($0) }].map(Letters.init(units:))
        return spellings.flatMap(withoutPrefixes)
    }

    private static func withoutVowelSigns(_ word: Letters) -> [UInt16] {
        word.units.filter { unit in
            switch unit {
            case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: false
            case _: true
            }
        }.map { unit in
            switch unit {
            case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627  // forms of alef
            case 0x0629, 0x06C1, 0x06D5: 0x0647  // ta marbuta
            case 0x0649, 0x06CC: 0x064A  // alef maqsura, Persian ya
            case 0x06A9: 0x0643  // Persian kaf
            case _: unit
            }
        }
    }

    private static let hamza: UInt16 = 0x0621
    private static let hamzaOnWaw: UInt16 = 0x0624
    private static let hamzaOnYa: UInt16 = 0x0626

    private static func hamzaAlike(_ unit: UInt16) -> [UInt16] {
        unit == hamzaOnWaw || unit == hamzaOnYa ? [hamza] : [unit]
    }

    private static func withoutHamza(_ unit: UInt16) -> [UInt16] {
        switch unit {
        case hamza: []
        case hamzaOnWaw: [0x0648]
        case hamzaOnYa: [0x064A]
        case _: [unit]
        }
    }

    private static let article: Letters = "ال"
    private static let toTheArticle: Letters = "لل"
    private static let conjunctions: LetterSet = "وف"
    private static let prepositions: LetterSet = "بكل"

    private static func withoutPrefixes(_ word: Letters) -> [Letters] {
        var forms = [word]
        func add(_ form: [UInt16]) {
            let form = Letters(units: form)
            if !forms.contains(form) { forms.append(form) }
        }
        var beginnings = [word.units]
        if word.count >= 4, conjunctions.contains(word.units[0]) {
            beginnings.append(Array(word.units.dropFirst()))
            add(beginnings[1])
        }
        for units in beginnings {
            if units.starts(with: article.units) || units.starts(with: toTheArticle.units), units.count >= 4 {
                add(Array(units.dropFirst(2)))
            }
            guard units.count >= 4, prepositions.contains(units[0]) else { continue }
            add(Array(units.dropFirst()))
            if units.dropFirst().starts(with: article.units), units.count >= 5 { add(Array(units.dropFirst(3))) }
        }
        return forms
    }
}

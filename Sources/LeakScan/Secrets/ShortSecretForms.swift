/// The forms in which a short secret is looked for.
enum ShortSecretForms {
    /// From this many letters on a find is no chance, whatever stands around it.
    private static let beyondChance = 12

    /// A name in every order of its parts that keeps the circle: first name first, family name first.
    static func name(_ name: String, of item: SecretItem) -> [ShortSecrets.Secret] {
        let words = name.split { $0.isWhitespace || $0 == "," }.map(String.init)
        guard words.count <= 6 else { return forms([name], item, least: 8, in: Disguise.allCases) }
        return forms(
            words.indices.map { (words[$0...] + words[..<$0]).joined(separator: " ") }, item, least: 8,
            in: Disguise.allCases)
    }

    /// A person whose name stands in parts that are near to one another, with a title or the names of fields between them, and in
    /// Russian in any case: the longest part, with the others as its companions.
    static func parts(ofName name: String, _ item: SecretItem) -> [ShortSecrets.Secret] {
        let script = LetterStreams(name).mainScript
        let parts = name.split { $0.isWhitespace || $0 == "," }.map { stem(of: String($0)) }
            .map { LetterStreams($0)[script] }.filter { $0.count >= shortestPart }
            .sorted { $0.count > $1.count }
        guard let longest = parts.first, longest.count >= script.lookup.length, parts.count > 1 else { return [] }
        return [
            ShortSecrets.Secret(
                script: script, letters: longest, item: item, mayBeginInside: script == .arabic,
                mayEndInside: isCyrillic(name), companions: Array(parts.dropFirst()))
        ]
    }

    /// Shorter parts of a name, such as initials and particles, may be left out.
    private static let shortestPart = 4

    /// A Russian word without the vowel that changes with the case.
    private static func stem(of word: String) -> String {
        isCyrillic(word) && word.last.map("аяоеийьАЯОЕИЙЬ".contains) == true ? String(word.dropLast()) : word
    }

    private static func isCyrillic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    }

    static func email(_ address: String, of item: SecretItem) -> [ShortSecrets.Secret] {
        let inWords = address.replacing("@", with: " at ")
        return forms(
            [address, inWords, inWords.replacing(".", with: " dot ")], item, least: 8, in: Disguise.allCases)
    }

    /// A number whole, and as it is written in its own country: without the one, two or three digits of the code, and with the
    /// zero that many countries put there instead.
    static func telephone(_ number: String, of item: SecretItem) -> [ShortSecrets.Secret] {
        let digits = LetterStreams(number).other.filter { (0x30...0x39).contains($0) }
            .map { String(Unicode.Scalar(UInt8($0))) }
        return forms(
            (0...3).flatMap { dropped -> [String] in
                let rest = digits.dropFirst(dropped).joined()
                return dropped == 0 ? [rest] : digits.count - dropped >= 8 ? [rest, "0" + rest] : []
            }, item, least: 7)
    }

    static func reference(_ reference: String, of item: SecretItem) -> [ShortSecrets.Secret] {
        forms([reference], item, least: 8)
    }

    /// A passage that is too short for a run, and long enough not to be found by chance.
    static func passage(_ passage: String, of item: SecretItem) -> [ShortSecrets.Secret] {
        forms([passage], item, least: 20)
    }

    private static func forms(
        _ texts: [String], _ item: SecretItem, least: Int, in disguises: [Disguise] = [.none]
    ) -> [ShortSecrets.Secret] {
        var seen: Set<[UInt16]> = []
        return disguises.flatMap { disguise in
            texts.compactMap { text in
                let form = form(disguise.applied(to: text), item, least: least, disguise)
                return form.flatMap { seen.insert($0.letters).inserted ? $0 : nil }
            }
        }
    }

    private static func form(
        _ text: String, _ item: SecretItem, least: Int, _ disguise: Disguise
    ) -> ShortSecrets.Secret? {
        let streams = LetterStreams(text)
        let script = streams.mainScript
        let letters = streams[script]
        let isLong: Bool
        switch script {
        case .other:
            guard letters.count >= least else { return nil }
            isLong = letters.count >= beyondChance
        case .arabic:
            guard letters.count >= min(least, 12), letters.count >= script.lookup.length else { return nil }
            isLong = letters.count >= beyondChance
        case .han:
            // Two or three signs the other way round may be a word.
            guard letters.count >= (least > 8 ? 6 : 2), disguise == .none else { return nil }
            isLong = letters.count >= 3
        }
        // What may stand before a name stands behind it in what is reversed.
        let (hasParticles, hasEndings) =
            disguise == .reversed ? (isCyrillic(text), script == .arabic) : (script == .arabic, isCyrillic(text))
        return ShortSecrets.Secret(
            script: script, letters: letters, item: item, mayBeginInside: isLong || hasParticles,
            mayEndInside: isLong || hasEndings, separations: separations(item.kind, text, script), disguise: disguise)
    }

    /// References and names of files are codes: where there are signs between their letters belongs to them.
    private static func separations(_ kind: SecretItem.Kind, _ text: String, _ script: Script) -> [Separation]? {
        switch kind {
        case .reference, .fileName:
            let places = LetterPlaces(of: script, in: Array(text.utf8))
            return places.letters.dropLast().map(places.separation)
        case .text, .passage, .name, .email, .telephone, .attachment: return nil
        }
    }

    /// Whether a code goes on behind this place: a month is followed by a day.
    static func goesOn(_ bytes: [UInt8], at end: Int) -> Bool {
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "/") else {
            return false
        }
        return (0x30...0x39).contains(bytes[end + 1])
    }
}

import Foundation
import Mechanism
import TestSupport
import Testing

@testable import Search

/// The same words on three ways: our rules here, our rules in the browser, and Snowball's own implementation.
@Suite("Forms of words", .serialized)
struct StemmerTests {
    private static let tools = Repository.url("Tests/SearchTests/Tools").path

    private static func stem(_ word: String, in language: Language) -> String {
        let word = Letters(word)
        return switch language {
        case .english: EnglishStemmer.stem(word).text
        case .french: FrenchStemmer.stem(word).text
        case .spanish: SpanishStemmer.stem(word).text
        case .russian: RussianStemmer.stem(word).text
        case .arabic, .chinese: ""
        }
    }

    /// What a program answers for some lines, line by line.
    private static func answers(_ command: [String], for lines: [String]) throws -> [String] {
        let folder = try TemporaryFolder(["lines": Array(lines.map { $0 + "\n" }.joined().utf8)])
        let file = folder.url.appending(path: "lines").path
        let result = try withExtendedLifetime(folder) { try Command.run(command + [file]) }
        try #require(result.status == 0, "\(command.joined(separator: " "))")
        return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    private static func differences(_ words: [String], _ ours: [String], _ theirs: [String]) -> [String] {
        guard ours.count == theirs.count else { return ["\(ours.count) answers and \(theirs.count)"] }
        return Array(
            zip(words, zip(ours, theirs)).filter { $1.0 != $1.1 }.prefix(10).map { "\($0): \($1.0), not \($1.1)" })
    }

    @Test("stems are those of Snowball", arguments: [Language.english, .french, .spanish, .russian])
    func stems(language: Language) throws {
        let words = try SampleWords.words(in: language, count: 12_000 * Proofs.scale, seed: 7).map { $0.lowercased() }
        let ours = words.map { Self.stem($0, in: language) }
        let published = try Self.answers(["/usr/bin/python3", Self.tools + "/stems.py", language.code], for: words)
        #expect(Self.differences(words, ours, published) == [])
        let browser = try Self.answers(["node", Self.tools + "/words.mjs", "stems", language.code], for: words)
        #expect(Self.differences(words, ours, browser) == [])
    }

    @Test("forms are the same in the browser", arguments: Language.allCases)
    func forms(language: Language) throws {
        var words: Set<String> = []
        // Words of other languages occur in every text.
        for other in Language.allCases {
            words.formUnion(
                try SampleWords.words(in: other, count: (other == language ? 8_000 : 1_500) * Proofs.scale, seed: 3))
        }
        words.formUnion([
            "ＦＡＴＦ", "٢٠٢٤", "Œuvre", "STRASSE", "straße", "Ёлка", "e\u{301}tat", "İstanbul", "ﬁn", "𠀀𠀁", "5",
        ])
        let sorted = words.sorted()
        let ours = sorted.map { word in
            (WordForms.forms(of: word, in: language) + [WordForms.wholeWord(word, in: language) ?? "-"])
                .joined(separator: " ")
        }
        let browser = try Self.answers(["node", Self.tools + "/words.mjs", "forms", language.code], for: sorted)
        #expect(Self.differences(sorted, ours, browser) == [])
    }

    @Test("texts are cut alike in the browser")
    func terms() throws {
        var lines = try Language.allCases.flatMap(SampleWords.lines)
        lines += [
            "l'État d’Ivoire jusqu'à State's O'Brien don't rock 'n' roll's L'ONU", "5.1.a, CTOC/COP/2018/13 (2018)",
            "根据UNTOC第5条 第五条の規定 カタカナ𠀀x", "before ⟦⟧ after⟦⟧", "a'", "'s", "qu'", "S'S x's", "e\u{301}tat",
            String(repeating: "x", count: 600) + "'s", String(repeating: "𐐀é", count: 128) + "x",
        ]
        let ours = lines.map { line -> String in
            var line = line
            var terms: [String] = []
            line.withUTF8 { bytes in
                var splitter = WordSplitter()
                splitter.split(bytes) { _, range, position in
                    terms.append("\(String(decoding: bytes[range], as: UTF8.self))@\(position)")
                }
            }
            return terms.joined(separator: " ")
        }
        let browser = try Self.answers(["node", Self.tools + "/words.mjs", "terms", "-"], for: lines)
        #expect(Self.differences(lines, ours, browser) == [])
    }
}

/// Words that nobody writes.
@Suite("Words without end")
struct EndlessWordTests {
    /// Sorting the marks of a letter, which normalization does, takes the square of their number: so no word may have thousands.
    @Test("are cut, and nothing of them is left out", arguments: ["x", "\u{301}\u{323}", "نَ", "𐐀"])
    func areCut(piece: String) {
        var text = String(repeating: piece, count: 5_000)
        var words: [String] = []
        text.withUTF8 { bytes in
            var splitter = WordSplitter()
            splitter.split(bytes) { _, range, _ in words.append(String(decoding: bytes[range], as: UTF8.self)) }
        }
        #expect(words.allSatisfy { $0.unicodeScalars.count <= WordSplitter.longestWord })
        #expect(words.joined().utf8.elementsEqual(text.utf8))
    }
}

/// That no hit is lost by the way in which a word is typed.
@Suite("Words that are typed in another way")
struct TypingTests {
    private static func share(_ one: String, _ other: String, _ language: Language) -> Bool {
        !Set(WordForms.forms(of: one, in: language)).isDisjoint(with: WordForms.forms(of: other, in: language))
    }

    private static func isArabic(_ word: String) -> Bool {
        word.count >= 3 && word.utf16.allSatisfy(Script.isArabic)
    }

    @Test("in capital letters or without accents find the word", arguments: Language.allCases)
    func caseAndAccents(language: Language) throws {
        for word in SampleWords.words(of: try SampleWords.lines(in: language)) {
            #expect(Self.share(word, word.uppercased(), language) || word.contains("ß"), "\(word)")
            #expect(Self.share(word, Folding.folded(Folding.normalized(word)).text, language), "\(word)")
        }
    }

    @Test(
        "with article, conjunction and preposition find the word in Arabic",
        arguments: ["ال", "و", "ف", "ب", "ك", "ل", "لل", "وال", "فال", "بال", "كال", "ولل", "فلل", "وبال", "وب", "فل"])
    func prefixes(prefix: String) throws {
        for word in SampleWords.words(of: try SampleWords.lines(in: .arabic)) where Self.isArabic(word) {
            #expect(Self.share(word, prefix + word, .arabic), "\(prefix)\(word)")
        }
    }

    @Test("with other signs for hamza, ta marbuta, alef and without vowel signs find the word in Arabic")
    func spellings() throws {
        for word in SampleWords.words(of: try SampleWords.lines(in: .arabic)) where Self.isArabic(word) {
            for (sign, others) in [
                ("أ", "اإآ"), ("إ", "اأ"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ؤ", "وئ"), ("ئ", "يؤ"),
            ] {
                for other in others {
                    let typed = word.replacing(sign, with: String(other))
                    #expect(Self.share(word, typed, .arabic), "\(word) \(typed)")
                }
            }
            #expect(Self.share(word, word.map { "\($0)\u{64E}" }.joined(), .arabic))
            #expect(Self.share(word, word.map { "\($0)\u{640}" }.joined(), .arabic))
            #expect(Self.share(word, word.replacing("ء", with: ""), .arabic), "\(word)")
        }
    }

    @Test(
        "in another inflection find the word",
        arguments: [
            (Language.english, "organizations", "organized"), (.english, "trafficking", "trafficked"),
            (.english, "offences", "offence"), (.french, "infractions", "infraction"), (.french, "l'État", "ETATS"),
            (.french, "réprimer", "reprime"), (.spanish, "tipificación", "tipificacion"),
            (.spanish, "delitos", "delito"), (.russian, "преступности", "преступность"),
            (.russian, "государства", "государством"), (.russian, "ещё", "еще"), (.arabic, "الإجراءات", "إجراءات"),
            (.arabic, "مسؤولية", "مسئولية"), (.arabic, "للدولة", "الدوله"),
        ])
    func inflections(language: Language, one: String, other: String) {
        let word = other.split(separator: "'").last.map(String.init) ?? other
        let text = one.split(separator: "'").last.map(String.init) ?? one
        #expect(Self.share(text, word, language))
    }
}

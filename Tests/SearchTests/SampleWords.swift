import Foundation
import Mechanism
import TestSupport

@testable import Search

/// Words to try the rules with: those of the site's own content, and as many again as are wanted, made of their beginnings and of
/// the endings that the algorithms know.
enum SampleWords {
    /// The texts of the content in a language, line by line.
    static func lines(in language: Language) throws -> [String] {
        let pages = Repository.url("content/pages/\(language.code)")
        let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted()
        let files = names.map { pages.appending(path: $0) } + [Repository.url("content/strings/\(language.code).yaml")]
        return try files.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n").map(String.init) }
    }

    /// The words of some lines, each once.
    static func words(of lines: [String]) -> [String] {
        var words: Set<String> = []
        for var line in lines {
            line.withUTF8 { bytes in
                var splitter = WordSplitter()
                splitter.split(bytes) { _, range, _ in words.insert(String(decoding: bytes[range], as: UTF8.self)) }
            }
        }
        return words.sorted()
    }

    private static func endings(in language: Language) -> String {
        switch language {
        case .english:
            """
            s es ies ied ed eed edly eedly ing ingly y ly li ational tional ization ation ator alism aliti fulness ousness \
            iveness biliti ogi ogist icate ative alize iciti ical ful ness ement ment ent ance ence able ible ion tion sion \
            ous ive ize e ll l 's ' past
            """
        case .french:
            """
            ance iqUe isme able iste eux ances atrice ateur ation logie usion ution ence ement ements issement amment \
            emment ment ments ité ités abilité icité ivité if ive ative eaux aux oux euse euses îmes ît i ie ies ir ira \
            issait issante é ée ées és èrent er era erait ez iez ions âmes ât ais aise aises eais ant ante asse ion ier \
            ière e s ë ï enn ell ett iv at ic eus abl ièr qu
            """
        case .russian:
            """
            в вши вшись ив ивши ывшись ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою \
            ею нн вш ющ щ ивш ующ ся сь ла на ете йте ли й л н ло но ет ют ны ть ешь нно ила ыла ена ите уй ил ен ят ует \
            уют ит ить ишь ую ю а ев ов ье е иями ами и ией иям ам о у ах иях ы ь ию ья я ост ость ейш ейше ё ёт
            """
        case .spanish:
            """
            anza ico icas ismo able ibles ista oso amiento imientos adora ación aciones ante ancias acion logía ución \
            ucion encia amente ativamente mente idad ividades iva ivos ya yendo yó yamos en es éis emos arían aré aba \
            ada ía iera ad ed ase iste ido ando iendo ió ar er ir as ábamos iésemos os a o á í ó e é me sela selos la \
            nos iéndonos ándolo árselo gue guen
            """
        case .arabic: "ة ه ى ي ات ون ء ؤ ئ"
        case .chinese: "的 of 2"
        }
    }

    static func words(in language: Language, count: Int, seed: UInt64) throws -> [String] {
        let known = words(of: try lines(in: language))
        let endings = endings(in: language).split(separator: " ").map(String.init)
        var random = SplitMix(state: seed)
        var words = Set(known)
        // So many different words may not be there to be made.
        var attempts = 20 * count
        while words.count < count, attempts > 0 {
            attempts -= 1
            let word = random.one(of: known)
            var made = String(word.prefix(Int.random(in: 0...word.count, using: &random))) + random.one(of: endings)
            if random.happens(40) { made += random.one(of: endings) }
            if language == .arabic, random.happens(50) {
                made = random.one(of: ["ال", "و", "وال", "لل", "بال", "ف"]) + made
            }
            words.insert(made)
        }
        return words.sorted()
    }
}

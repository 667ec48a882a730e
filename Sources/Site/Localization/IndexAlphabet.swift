internal import Mechanism

/// The letters that an alphabetical list of a language has headings for.
///
/// A letter is compared like a name, and heads the names from itself to the next letter; so the headings follow the order of
/// the names without any rule about diacritics: "Égypte" is under E, "Ñandú" under Ñ, "Йемен" under Й, "أفغانستان" under ا.
struct IndexAlphabet: Sendable {
    struct Letter: Sendable {
        let heading: String
        /// What sorts at the beginning of the names under the heading.
        let beginning: String
    }

    let letters: [Letter]
    /// What sorts after all names of the script.
    let end: String

    init(of language: Language) {
        switch language {
        case .arabic:
            self.init("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", end: "a")
        case .chinese:
            // No syllable of pinyin begins with I, U or V.
            self.init("ABCDEFGHJKLMNOPQRSTWXYZ", end: "a", prefix: Self.pinyinMark)
        case .english, .french:
            self.init("ABCDEFGHIJKLMNOPQRSTUVWXYZ", end: "α")
        case .russian:
            self.init("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", end: "a")
        case .spanish:
            self.init("ABCDEFGHIJKLMNÑOPQRSTUVWXYZ", end: "α")
        }
    }

    /// The collation of Chinese in CLDR has a place before the characters of each initial, which is named by this character
    /// and the letter (UTS 35, part 5, "Collation Indexes").
    private static let pinyinMark = String(decoding: [0xFDD0], as: UTF16.self)

    private init(_ letters: String, end: String, prefix: String = "") {
        // Small letters sort before capital ones.
        self.letters = letters.map {
            Letter(heading: String($0), beginning: prefix.isEmpty ? $0.lowercased() : prefix + String($0))
        }
        self.end = end
    }
}

internal import Diagnostics
internal import Mechanism

/// Words that rank or judge, which no text of the interface may use of States (rule C19).
enum RankingWords {
    /// Beginnings of words, without case: `rank` finds ranking and ranked.
    private static let beginnings: [Language: [String]] = [
        .english: [
            "rank", "score", "worst", "best", "top ", "leading", "laggard", "lagging", "league", "overdue", "fail",
        ],
        .french: [
            "classement", "classé", "score", "pire", "meilleur", "palmarès", "retardataire", "en retard", "échec",
        ],
        .spanish: ["clasificaci", "puntuaci", "ranking", "peor", "mejor", "rezagad", "atrasad", "fracas"],
        .russian: ["рейтинг", "ранжир", "балл", "худш", "лучш", "отстающ", "просроч", "лидер"],
        .chinese: ["排名", "排行", "评分", "得分", "最差", "最佳", "最好", "落后", "领先", "逾期"],
        .arabic: ["ترتيب الدول", "تصنيف الدول", "الأسوأ", "الأفضل", "متأخر", "متخلف", "درجة"],
    ]

    /// Terms of the mechanism that hold such a word without judging.
    private static let terms: [Language: [String]] = [
        .english: ["best practice"], .french: ["meilleures pratiques", "meilleure pratique"],
        .spanish: ["mejores prácticas", "mejor práctica"],
        .russian: [
            "лучшая практика", "лучшие практики", "лучшей практики", "лучшие виды практики", "лучший вид практики",
        ],
        .chinese: ["最佳做法", "最佳实践"], .arabic: ["الممارسات الأفضل", "أفضل الممارسات", "الممارسة الأفضل"],
    ]

    /// The texts that use such a word.
    static func findings(in strings: Strings) -> [Diagnostic] {
        strings.allTexts.sorted { $0.key < $1.key }.compactMap { key, text in
            guard let word = word(in: text, strings.language) else { return nil }
            return Diagnostic(
                kind: "ranking-word", path: strings.path, found: "the text \"\(key)\" says “\(word)” (C19)",
                expected: "words that neither rank nor judge", remedy: "say what is there, not how it compares")
        }
    }

    static func word(in text: String, _ language: Language) -> String? {
        var folded = Array(text.lowercased().utf8)
        for term in terms[language] ?? [] {
            let term = Array(term.utf8)
            while let range = folded.places(of: term).first { folded.removeSubrange(range) }
        }
        let needsBoundary = language != .chinese && language != .arabic
        return (beginnings[language] ?? []).first { beginning in
            folded.places(of: Array(beginning.utf8)).contains { range in
                !needsBoundary || !String(decoding: folded[..<range.lowerBound], as: UTF8.self).endsInLetter
            }
        }
    }
}

extension [UInt8] {
    /// Where some bytes stand, one place after another; places don't overlap.
    fileprivate func places(of wanted: [UInt8]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while index + wanted.count <= count {
            if self[index] == wanted[0], self[index..<index + wanted.count].elementsEqual(wanted) {
                places.append(index..<index + wanted.count)
                index += wanted.count
            } else {
                index += 1
            }
        }
        return places
    }
}

extension String {
    fileprivate var endsInLetter: Bool { last?.isLetter ?? false }
}

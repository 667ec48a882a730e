internal import Diagnostics
internal import Mechanism
internal import SourceReading

/// Compares the files of texts with the phrases that code asks for, and with the English file for all else.
struct StringsCheck {
    private let files: [Language: StringsFile]
    private let phrases: [String: Phrase]
    /// Every possible key of a form of a counted phrase, with the phrase.
    private let forms: [String: (phrase: Phrase, category: PluralCategory)]

    init(files: [Language: StringsFile], phrases: [Phrase]) {
        self.files = files
        self.phrases = Dictionary(phrases.filter { $0.count == nil }.map { ($0.key, $0) }) { first, _ in first }
        forms = Dictionary(
            phrases.filter { $0.count != nil }.flatMap { phrase in
                PluralCategory.allCases.map { (phrase.key(of: $0), (phrase, $0)) }
            }
        ) { first, _ in first }
    }

    /// What is wrong with the file of one language; nothing if it could not be read.
    func findings(in language: Language) -> [Diagnostic] {
        guard let file = files[language] else { return [] }
        let report = SourceReport(path: file.path)
        for key in neededKeys(in: language).sorted() where file.entries[key] == nil {
            report.report(
                "missing-text", at: .start, found: "no text \"\(key)\"", expected: placeOfModel(key),
                remedy: "add the text in this language")
        }
        for (key, entry) in file.entries.sorted(by: { $0.value.position < $1.value.position }) {
            if let form = forms[key] {
                check(entry, as: key, of: form.phrase, form.category, in: language, into: report)
            } else if let phrase = phrases[key] {
                checkPlaces(of: entry, as: key, needed: Set(phrase.values.keys), into: report)
            } else {
                checkTemplateText(entry, as: key, into: report)
            }
        }
        return report.diagnostics
    }

    private func neededKeys(in language: Language) -> Set<String> {
        let englishKeys = files[.english].map { Set($0.entries.keys) } ?? []
        let neededForms = forms.filter { language.neededCategories.contains($0.value.category) }
        return englishKeys.subtracting(forms.keys).union(phrases.keys).union(neededForms.keys)
    }

    private func placeOfModel(_ key: String) -> String {
        if let form = forms[key] {
            return "the forms \(form.phrase.key).… that the language has for numbers"
        }
        guard let english = files[.english], let entry = english.entries[key] else {
            return "a text that the program asks for"
        }
        return "the same keys as in \(english.path); this one is in line \(entry.position.line) there"
    }

    private func check(
        _ entry: StringsFile.Entry, as key: String, of phrase: Phrase, _ category: PluralCategory,
        in language: Language, into report: SourceReport
    ) {
        guard language.allowedCategories.contains(category) else {
            report.report(
                "superfluous-text", at: entry.position, found: "the form \"\(key)\", which the language doesn't have",
                expected: "one of " + language.allowedCategories.map(\.rawValue).joined(separator: ", "),
                remedy: "remove it")
            return
        }
        var needed = Set(phrase.values.keys)
        var allowed = needed
        allowed.insert(Phrase.countPlaceholder)
        if !language.isOfOneNumber(category) { needed = allowed }
        checkPlaces(of: entry, as: key, needed: needed, allowed: allowed, into: report)
    }

    private func checkPlaces(
        of entry: StringsFile.Entry, as key: String, needed: Set<String>, allowed: Set<String>? = nil,
        into report: SourceReport
    ) {
        let found = entry.pattern.placeholders
        let allowed = allowed ?? needed
        let list = allowed.sorted().map { "{\($0)}" }.joined(separator: ", ")
        for name in needed.subtracting(found).sorted() {
            report.report(
                "missing-placeholder", at: entry.position, found: "\"\(key)\" has no {\(name)}", expected: list,
                remedy: "put {\(name)} where the value belongs in the sentence")
        }
        for name in found.subtracting(allowed).sorted() {
            report.report(
                "unknown-placeholder", at: entry.position, found: "\"\(key)\" has {\(name)}, which nothing fills in",
                expected: list.isEmpty ? "a text without places to fill in" : list,
                remedy: "correct the name or remove it; it is not to be translated")
        }
    }

    /// Texts that no phrase asks for are for templates: English has them too, and nothing is filled in.
    private func checkTemplateText(_ entry: StringsFile.Entry, as key: String, into report: SourceReport) {
        if let english = files[.english], english.entries[key] == nil {
            report.report(
                "superfluous-text", at: entry.position, found: "the text \"\(key)\", which is not in \(english.path)",
                expected: "the same keys as there", remedy: "correct the key, remove it, or add the English text")
        }
        checkPlaces(of: entry, as: key, needed: [], into: report)
    }
}

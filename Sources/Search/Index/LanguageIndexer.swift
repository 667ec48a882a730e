internal import Mechanism

/// Finds the forms of the words of documents in one language. It remembers the forms of every word that it has met, so that the
/// rules of the language run once for each.
struct LanguageIndexer {
    private let language: Language
    private var table = WordTable()
    /// The numbers of the forms of each word.
    private var formsOfWords: [[Int]] = []
    private var forms: [String] = []
    private var numbersOfForms: [String: Int] = [:]
    private var postings: [Postings] = []
    /// Whole words as a reader may begin to type them.
    private var wholeWords: Set<String> = []

    init(_ language: Language) {
        self.language = language
    }

    mutating func index(_ document: SearchDocument, as number: UInt32) {
        var splitter = WordSplitter()
        index(document.heading, as: number, &splitter)
        splitter = WordSplitter(from: splitter.position + WordSplitter.gap)
        index(document.text, as: number, &splitter)
    }

    private mutating func index(_ text: String, as document: UInt32, _ splitter: inout WordSplitter) {
        var text = text
        text.withUTF8 { bytes in
            splitter.split(bytes) { _, range, position in
                let word = UnsafeBufferPointer(rebasing: bytes[range])
                let (number, isNew) = table.number(of: word)
                if isNew { formsOfWords.append(numbers(of: String(decoding: word, as: UTF8.self))) }
                for form in formsOfWords[number] { postings[form].add(document, at: position) }
            }
        }
    }

    private mutating func numbers(of word: String) -> [Int] {
        if let whole = WordForms.wholeWord(word, in: language) { wholeWords.insert(whole) }
        return WordForms.forms(of: word, in: language).map { form in
            if let number = numbersOfForms[form] { return number }
            numbersOfForms[form] = forms.count
            forms.append(form)
            postings.append(Postings())
            return forms.count - 1
        }
    }

    /// The whole words that were met for the first time since the last call.
    mutating func takeWholeWords() -> Set<String> {
        defer { wholeWords = [] }
        return wholeWords
    }

    /// What was found since the last call, by form.
    mutating func takePostings() -> [String: Postings] {
        var taken: [String: Postings] = [:]
        for (number, found) in postings.enumerated() where !found.documents.isEmpty {
            taken[forms[number]] = found
            postings[number] = Postings()
        }
        return taken
    }
}

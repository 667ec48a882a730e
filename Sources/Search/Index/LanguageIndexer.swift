internal import Mechanism

/// Finds the forms of the words of documents in one language.
final class LanguageIndexer {
    let language: Language
    private var words: WordIndexer
    let found = FormIndex()

    init(_ language: Language) {
        self.language = language
        words = WordIndexer(language)
    }

    /// Whole words as a reader may begin to type them.
    var wholeWords: Set<String> { words.wholeWords }

    func index(_ document: SearchDocument, as number: UInt32) {
        var splitter = WordSplitter()
        words.index(document.heading, as: number, &splitter, into: &found.table)
        splitter = WordSplitter(from: splitter.position + WordSplitter.gap)
        words.index(document.text, as: number, &splitter, into: &found.table)
    }
}

/// Remembers the forms of every word that it has met, so that the rules of the language run once for each.
private struct WordIndexer: ~Copyable {
    private let language: Language
    private var table = WordTable()
    /// For each word where the numbers of its forms end in `forms`; they begin where those of the word before end.
    private var ends = GrowingMemory<UInt32>()
    private var forms = GrowingMemory<UInt32>()
    private(set) var wholeWords: Set<String> = []

    init(_ language: Language) {
        self.language = language
    }

    mutating func index(
        _ text: String, as document: UInt32, _ splitter: inout WordSplitter, into found: inout FormTable
    ) {
        var text = text
        text.withUTF8 { bytes in
            splitter.split(bytes) { _, range, position in
                let word = UnsafeBufferPointer(rebasing: bytes[range])
                let (number, isNew) = table.number(of: word)
                if isNew { learn(String(decoding: word, as: UTF8.self), &found) }
                for index in (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) {
                    found.add(Int(forms[index]), in: document, at: position)
                }
            }
        }
    }

    private mutating func learn(_ word: String, _ found: inout FormTable) {
        if let whole = WordForms.wholeWord(word, in: language) { wholeWords.insert(whole) }
        for form in WordForms.forms(of: word, in: language) { forms.append(UInt32(found.number(of: form))) }
        ends.append(UInt32(forms.count))
    }
}

/// Numbers for forms, and where each of them occurs.
struct FormTable: ~Copyable {
    private(set) var forms: [String] = []
    private var numbers: [String: Int] = [:]
    private var lists = PostingLists()

    /// The number of a form, which is new if it wasn't met before.
    mutating func number(of form: String) -> Int {
        if let number = numbers[form] { return number }
        let number = lists.addList()
        numbers[form] = number
        forms.append(form)
        return number
    }

    /// The number of a form that was met, else nil.
    func known(_ form: String) -> Int? { numbers[form] }

    /// Adds a place; documents and places come in ascending order, and a place that is there already changes nothing.
    @inline(__always)
    mutating func add(_ form: Int, in document: UInt32, at position: Int) {
        lists.add(document, at: position, to: form)
    }

    /// In how many documents a form occurs.
    func documents(with form: Int) -> Int { lists.documents(in: form) }

    func reader(of form: Int) -> PostingLists.Reader { lists.reader(of: form) }

    /// Gives the places in the document that the reader stands at, and goes on to the next document.
    func forEachPosition(of reader: inout PostingLists.Reader, _ body: (Int) -> Void) {
        lists.forEachPosition(of: &reader, body)
    }
}

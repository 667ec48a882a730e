internal import Bytes

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

    /// Writes documents with their places from where the reader stands, up to a limit.
    ///
    /// - Parameters:
    ///   - last: the document that was written last, whoever found it; nil before the first.
    ///   - writesPositions: whether the places matter.
    func write(
        _ reader: inout PostingLists.Reader, below limit: UInt32, after last: inout UInt32?,
        into bytes: inout ByteBuffer, positions: inout ByteBuffer, _ writesPositions: Bool
    ) {
        while let document = reader.document, document < limit {
            bytes.append(UInt8(ascii: ","))
            bytes.append(decimal: Int(document - (last ?? 0)))
            if writesPositions {
                positions.append(last == nil ? "[" : ",[")
                lists.writePositions(of: &reader, into: &positions)
                positions.append(UInt8(ascii: "]"))
            } else {
                lists.passPositions(of: &reader)
            }
            last = document
        }
    }
}

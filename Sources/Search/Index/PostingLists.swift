internal import Bytes

/// Where forms occur: for each, in which documents, and at which places of each. All lists grow at the same time in one block of
/// memory, because a large site has many, most of them short.
///
/// A list is a row of slices, each twice as long as the one before, up to a limit; the last four bytes of a slice tell where the
/// next one begins. It says for each document its distance from the last one, then the distances of the places, then zero;
/// distances are at least 1 and written in groups of seven bits, the lowest first.
struct PostingLists: ~Copyable {
    // Not private, because the compiler of a debug build (Swift 6.3.1) breaks off at a private type in the memory of others.
    struct List {
        let first: UInt32
        /// Where the next byte goes, and where the slice ends.
        var next: UInt32
        var end: UInt32
        var size: UInt32
        var document: UInt32 = 0
        var position: Int32 = -1
        var documents: UInt32 = 0
    }

    fileprivate static let sizes: ClosedRange<UInt32> = 16...4_096
    fileprivate static let linkLength: UInt32 = 4

    private var memory = GrowingMemory<UInt8>()
    private var lists = GrowingMemory<List>()

    /// How many lists there are. They are numbered from 0.
    var count: Int { lists.count }

    /// Begins a list, and gives its number.
    mutating func addList() -> Int {
        let start = slice(of: Self.sizes.lowerBound)
        let size = Self.sizes.lowerBound
        lists.append(List(first: start, next: start, end: start + size - Self.linkLength, size: size))
        return lists.count - 1
    }

    /// In how many documents a form occurs.
    func documents(in number: Int) -> Int { Int(lists[number].documents) }

    /// Adds a place; documents and places come in ascending order, and a place that is there already changes nothing.
    mutating func add(_ document: UInt32, at position: Int, to number: Int) {
        var list = lists[number]
        // Document numbers are written one higher, so that the first distance isn't zero either.
        if list.documents == 0 || list.document != document + 1 {
            if list.documents > 0 { append(0, to: &list) }
            appendDistance(document + 1 - list.document, to: &list)
            list.document = document + 1
            list.documents += 1
            list.position = -1
        }
        let position = Int32(truncatingIfNeeded: position)
        if position > list.position {
            appendDistance(UInt32(position - list.position), to: &list)
            list.position = position
        }
        lists[number] = list
    }

    private mutating func appendDistance(_ distance: UInt32, to list: inout List) {
        var rest = distance
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80, to: &list)
            rest >>= 7
        }
        append(UInt8(rest), to: &list)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, to list: inout List) {
        if list.next == list.end { extend(&list) }
        memory[Int(list.next)] = byte
        list.next += 1
    }

    private mutating func extend(_ list: inout List) {
        list.size = min(list.size * 2, Self.sizes.upperBound)
        let start = slice(of: list.size)
        for shift in 0..<4 { memory[Int(list.end) + shift] = UInt8(truncatingIfNeeded: start >> UInt32(shift * 8)) }
        list.next = start
        list.end = start + list.size - Self.linkLength
    }

    private mutating func slice(of size: UInt32) -> UInt32 {
        UInt32(memory.grow(by: Int(size)))
    }

    /// Reads a list from its beginning.
    struct Reader {
        private var place: UInt32
        private var end: UInt32
        private var size: UInt32
        private let last: UInt32
        /// The document that the reader stands at, or nil at the end.
        private(set) var document: UInt32?

        fileprivate init(_ list: List, in memory: borrowing GrowingMemory<UInt8>) {
            place = list.first
            size = PostingLists.sizes.lowerBound
            end = place + size - PostingLists.linkLength
            last = list.next
            document = nil
            document = distance(in: memory).map { $0 - 1 }
        }

        /// Writes the places in the document as they are kept, each but the first by its distance from the one before, and goes on
        /// to the next document.
        fileprivate mutating func writePositions(
            in memory: borrowing GrowingMemory<UInt8>, into bytes: inout ByteBuffer
        ) {
            // The distance of the first place is kept from the place before the document.
            if let distance = distance(in: memory), distance > 0 { bytes.append(decimal: Int(distance) - 1) }
            while let distance = distance(in: memory), distance > 0 {
                bytes.append(UInt8(ascii: ","))
                bytes.append(decimal: Int(distance))
            }
            goOn(in: memory)
        }

        /// Passes over the places in the document, and goes on to the next one.
        fileprivate mutating func passPositions(in memory: borrowing GrowingMemory<UInt8>) {
            while let distance = distance(in: memory), distance > 0 {}
            goOn(in: memory)
        }

        private mutating func goOn(in memory: borrowing GrowingMemory<UInt8>) {
            let known = document ?? 0
            document = distance(in: memory).map { known + $0 }
        }

        /// The next distance, 0 after the last place of a document, or nil at the end of the list.
        private mutating func distance(in memory: borrowing GrowingMemory<UInt8>) -> UInt32? {
            var distance: UInt32 = 0
            var shift: UInt32 = 0
            while place != last {
                if place == end {
                    let link = Int(end)
                    place = (0..<4).reduce(0) { $0 | UInt32(memory[link + $1]) << UInt32($1 * 8) }
                    size = min(size * 2, PostingLists.sizes.upperBound)
                    end = place + size - PostingLists.linkLength
                }
                let byte = memory[Int(place)]
                place += 1
                distance |= UInt32(byte & 0x7F) << shift
                if byte < 0x80 { return distance }
                shift += 7
            }
            return nil
        }
    }

    func reader(of number: Int) -> Reader { Reader(lists[number], in: memory) }

    /// Writes the places in the document that the reader stands at, and goes on to the next document.
    /// Its places are written as a list is kept: the first, and then the distances.
    func writePositions(of reader: inout Reader, into bytes: inout ByteBuffer) {
        reader.writePositions(in: memory, into: &bytes)
    }

    /// Goes on to the next document.
    func passPositions(of reader: inout Reader) { reader.passPositions(in: memory) }
}

/// Where a form occurs: in which documents, and at which places of each. Small, because a large site has many.
struct Postings: Sendable {
    /// In ascending order.
    private(set) var documents: [UInt32] = []
    /// For each document the distances of the places, in groups of seven bits; a zero byte lies between two documents.
    private var distances: [UInt8] = []
    private var lastPosition = -1

    /// Adds a place; documents and places come in ascending order, and a place that is there already changes nothing.
    mutating func add(_ document: UInt32, at position: Int) {
        if documents.last != document {
            if !documents.isEmpty { distances.append(0) }
            documents.append(document)
            lastPosition = -1
        }
        guard position > lastPosition else { return }
        var distance = position - lastPosition
        while distance >= 0x80 {
            distances.append(UInt8(truncatingIfNeeded: distance) | 0x80)
            distance >>= 7
        }
        distances.append(UInt8(distance))
        lastPosition = position
    }

    /// Adds what was found in later documents.
    mutating func append(_ later: Postings) {
        if !documents.isEmpty { distances.append(0) }
        documents += later.documents
        distances += later.distances
        lastPosition = later.lastPosition
    }

    /// The places in each document, counted from 0.
    func forEachPosition(_ body: (_ isFirstInDocument: Bool, _ position: Int) -> Void) {
        var position = -1
        var isFirst = true
        var value = 0
        var shift = 0
        for byte in distances {
            if byte == 0 {
                position = -1
                isFirst = true
                continue
            }
            value |= Int(byte & 0x7F) << shift
            shift += 7
            guard byte < 0x80 else { continue }
            position += value
            body(isFirst, position)
            isFirst = false
            (value, shift) = (0, 0)
        }
    }
}

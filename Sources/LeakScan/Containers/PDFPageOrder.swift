/// The order in which pages, and the streams of each, are shown: that of `/Kids` and `/Contents`, which need not be that of the file.
enum PDFPageOrder {
    /// The numbers of the streams that are drawn on pages. One that several pages share stands where it is drawn first.
    static func streams(of objects: [Int: PDFObjects.Object]) -> [Int] {
        let next = objects.filter { $0.value.stream == nil }.mapValues { targets(of: $0.dictionary) }
            .filter { !$0.value.list.isEmpty }
        let inside = Set(next.values.flatMap(\.list))
        let nodes = next.filter(\.value.isNode).keys.sorted()
        // First from the top; what is left are nodes that name one another in a circle.
        let starts = nodes.filter { !inside.contains($0) } + nodes
        var seen: Set<Int> = []
        var order: [Int] = []
        var open = Array(starts.reversed())
        while let number = open.popLast() {
            guard seen.insert(number).inserted else { continue }
            if let stream = objects[number]?.stream { order.append(stream) }
            open += (next[number]?.list ?? []).reversed()
        }
        return order
    }

    /// What an object of pages, or a list that stands in an object of its own, names in its order.
    private static func targets(of dictionary: String) -> (list: [Int], isNode: Bool) {
        let isNode = PDFWords.contains("/Kids ", in: dictionary) || PDFWords.contains("/Contents ", in: dictionary)
        guard isNode || !dictionary.hasPrefix("<<") else { return ([], false) }
        let words = PDFWords.words(of: dictionary)
        if !isNode { return (words.indices.compactMap { PDFWords.reference(in: words, at: $0) }, false) }
        var list: [Int] = []
        for (index, word) in words.enumerated() where word == "/Kids" || word == "/Contents" {
            if let target = PDFWords.reference(in: words, at: index + 1) { list.append(target) }
            guard index + 1 < words.count, words[index + 1] == "[" else { continue }
            var place = index + 2
            while let target = PDFWords.reference(in: words, at: place) {
                list.append(target)
                place += 3
            }
        }
        return (list, true)
    }
}

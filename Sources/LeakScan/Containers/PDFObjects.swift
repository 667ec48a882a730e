/// The objects of a PDF and its streams, unpacked.
///
/// Objects are found by their words, not by the table at the end: what the table doesn't name, such as the pages of an earlier
/// version of the document, is read too.
struct PDFObjects {
    struct Object {
        /// In the form of ``PDFWords``.
        let dictionary: String
        let stream: Int?
    }

    struct Stream {
        /// Where its object begins in the file.
        let start: Int
        fileprivate(set) var bytes: [UInt8]
        /// Whether it may say what is drawn on a page: it is no picture, no font, no map of one, and nothing else that has a type.
        fileprivate(set) var mayBeDrawn = false
    }

    /// Of several objects of one number the last.
    private(set) var objects: [Int: Object] = [:]
    /// In the order of the file.
    private(set) var streams: [Stream] = []
    private(set) var obstacles: [String] = []
    /// How much may still be unpacked.
    private var left: Int
    private let isEncrypted: Bool

    init(_ bytes: [UInt8], limit: Int) {
        left = limit
        isEncrypted = PDFWords.find(Array("/Encrypt".utf8), in: bytes, from: 0) != nil
        if isEncrypted { obstacles.append("an encrypted PDF document") }
        let dictionaries = readObjects(of: bytes)
        // What tells how streams are packed may stand in an object that is packed itself.
        let packed = dictionaries.indices.filter { PDFWords.contains("/ObjStm", in: dictionaries[$0]) }
        for index in packed { decode(index, dictionaries[index]) }
        for index in packed { readObjects(ofStream: index, dictionaries[index]) }
        for index in dictionaries.indices where !PDFWords.contains("/ObjStm", in: dictionaries[index]) {
            decode(index, dictionaries[index])
        }
    }

    private static let endWord = Array("endstream".utf8)
    /// Longer than any object that isn't a stream.
    private static let longest = 1 << 20

    /// - Returns: the dictionaries of the streams.
    private mutating func readObjects(of bytes: [UInt8]) -> [String] {
        var dictionaries: [String] = []
        var found = Self.objectWord(in: bytes, from: 0)
        while let word = found {
            let body = word + 3
            let next = Self.objectWord(in: bytes, from: body)
            let number = Self.numberBefore(word, in: bytes)
            guard let stream = Self.streamWord(in: bytes, from: body, to: next ?? bytes.count) else {
                let end = min(next ?? bytes.count, body + Self.longest)
                objects[number] = Object(dictionary: PDFWords.canonical(bytes[body..<end]), stream: nil)
                found = next
                continue
            }
            let dictionary = PDFWords.canonical(bytes[body..<stream])
            var start = stream + 6
            if start < bytes.count, bytes[start] == 0x0D { start += 1 }
            if start < bytes.count, bytes[start] == 0x0A { start += 1 }
            let end = PDFWords.find(Self.endWord, in: bytes, from: start) ?? bytes.count
            objects[number] = Object(dictionary: dictionary, stream: streams.count)
            streams.append(Stream(start: word - 1, bytes: Array(bytes[start..<end])))
            dictionaries.append(dictionary)
            found = Self.objectWord(in: bytes, from: end)
        }
        return dictionaries
    }

    /// The next `obj` behind a blank or the end of a line: not that of `endobj`.
    private static func objectWord(in bytes: [UInt8], from start: Int) -> Int? {
        var start = start
        while let word = PDFWords.find(Array("obj".utf8), in: bytes, from: start) {
            if word > 0, bytes[word - 1] <= 0x20 { return word }
            start = word + 3
        }
        return nil
    }

    /// The next `stream` behind a dictionary and before a line: not one in a text, such as a title.
    private static func streamWord(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        var place = start
        while let word = PDFWords.find(Array("stream".utf8), in: bytes, from: place, to: end) {
            place = word + 6
            let hasEnd = place == bytes.count || bytes[place] <= 0x20
            if hasEnd, bytes[start..<word].last(where: { $0 > 0x20 }) == UInt8(ascii: ">") { return word }
        }
        return nil
    }

    /// The number of the object whose word `obj` stands here: the first of the two numbers before it.
    private static func numberBefore(_ word: Int, in bytes: [UInt8]) -> Int {
        let before = bytes[max(0, word - 21)..<word]
        let numbers = before.split { !(0x30...0x39).contains($0) }
        return numbers.count < 2 ? -1 : Int(String(decoding: numbers[numbers.count - 2], as: UTF8.self)) ?? -1
    }

    private mutating func decode(_ index: Int, _ dictionary: String) {
        let filters = PDFFilters(
            names: resolved("/Filter", in: dictionary),
            parameters: PDFWords.contains("/DecodeParms ", in: dictionary)
                ? resolved("/DecodeParms", in: dictionary) : PDFWords.words(of: dictionary, most: Self.mostWords))
        let (data, obstacle) = filters.decoded(streams[index].bytes, limit: left)
        left -= data.count
        if let obstacle, !isEncrypted, !obstacles.contains(obstacle) { obstacles.append(obstacle) }
        streams[index].bytes = data
        let isPlain = !["/Type", "/Image", "/Length1"].contains { PDFWords.contains($0, in: dictionary) }
        streams[index].mayBeDrawn =
            (isPlain || PDFWords.contains("/Form", in: dictionary))
            && PDFWords.find(Array("begincmap".utf8), in: data, from: 0) == nil
    }

    /// Objects may be packed into a stream: numbers and offsets first, then the objects.
    private mutating func readObjects(ofStream index: Int, _ dictionary: String) {
        let data = streams[index].bytes
        guard let first = PDFWords.number(after: "/First", in: dictionary), (0...data.count).contains(first) else {
            return
        }
        let numbers = data[..<first].split { !(0x30...0x39).contains($0) }
            .map { Int(String(decoding: $0.prefix(9), as: UTF8.self)) ?? 0 }
        // Each ends where the next begins, in whatever order they are listed: no byte is read twice.
        let places = stride(from: 0, to: numbers.count - 1, by: 2)
            .map { (start: first + numbers[$0 + 1], number: numbers[$0]) }
            .filter { $0.start <= data.count }
            .sorted { $0.start < $1.start }
        for (place, end) in zip(places, places.dropFirst().map(\.start) + [data.count])
        where objects[place.number] == nil {
            objects[place.number] = Object(dictionary: PDFWords.canonical(data[place.start..<end]), stream: nil)
        }
    }

    // MARK: - References

    /// More than filters and their parameters have.
    private static let mostWords = 128
    private static let deepest = 4

    /// The words of a value, with objects in the place of their references.
    private func resolved(_ key: String, in dictionary: String) -> [Substring] {
        var left = Self.mostWords
        var result: [Substring] = []
        resolve(PDFWords.value(of: key, in: dictionary, most: left), depth: 0, &left, into: &result)
        return result
    }

    /// - Parameter left: how many words may still be read, so that objects that name one another come to an end.
    private func resolve(_ words: [Substring], depth: Int, _ left: inout Int, into result: inout [Substring]) {
        var index = 0
        while index < words.count, left > 0 {
            left -= 1
            if depth < Self.deepest, let target = PDFWords.reference(in: words, at: index),
                let object = objects[target]
            {
                resolve(PDFWords.words(of: object.dictionary, most: left), depth: depth + 1, &left, into: &result)
                index += 3
            } else {
                result.append(words[index])
                index += 1
            }
        }
    }
}

/// PDF: its streams, the texts on its pages, and the texts beside them.
///
/// Objects are found by their words, not by the table at the end: what the table doesn't name, such as the pages of an earlier
/// version of the document, is read too.
struct PDFDocument {
    private(set) var contents = Container.Contents()

    private let bytes: [UInt8]
    private var objects: [Int: Object] = [:]
    private var streams: [(start: Int, bytes: [UInt8], mayBeDrawn: Bool)] = []
    /// The maps to Unicode of the fonts, by the names that pages call them by; one name may stand for several.
    private var fonts: [String: [PDFCharacterMap]] = [:]

    private var allMaps: [PDFCharacterMap] = []

    private struct Object {
        let dictionary: String
        let stream: Int?
    }

    init(_ bytes: [UInt8], limit: Int) {
        self.bytes = bytes
        readObjects(limit: limit)
        readObjectStreams()
        readFonts()
        var drawn: [(start: Int, tokens: PDFTokens)] = []
        for stream in streams {
            contents.parts.append(Container.Part(bytes: stream.bytes, start: stream.start, layer: "PDF stream"))
            let tokens = PDFTokens(stream.bytes)
            addTexts(of: tokens, start: stream.start, between: 0x20, as: "PDF page text")
            if stream.mayBeDrawn, tokens.hasStrings { drawn.append((stream.start, tokens)) }
        }
        // A page may be drawn by several streams, and a sentence go on at the next page.
        if drawn.count > 1 {
            addTexts(
                of: PDFTokens(joining: drawn.map(\.tokens)), start: drawn[0].start, between: 0x20, as: "PDF pages")
        }
        addTexts(of: PDFTokens(bytes), start: 0, between: LetterStreams.gapByte, as: "PDF string")
    }

    private static let objectWord = Array(" obj".utf8)
    private static let streamWord = Array("stream".utf8)
    private static let endWord = Array("endstream".utf8)

    private mutating func readObjects(limit: Int) {
        let isEncrypted = PDFTokens.find(Array("/Encrypt".utf8), in: bytes, from: 0) != nil
        if isEncrypted { contents.obstacles.append("an encrypted PDF document") }
        var left = limit
        var index = 0
        while let word = PDFTokens.find(Self.objectWord, in: bytes, from: index) {
            let body = word + Self.objectWord.count
            let next = PDFTokens.find(Self.objectWord, in: bytes, from: body) ?? bytes.count
            let number = numbersBefore(word)
            index = body
            guard let stream = PDFTokens.find(Self.streamWord, in: bytes, from: body, to: next) else {
                let end = min(next, body + (1 << 16))
                objects[number] = Object(dictionary: String(decoding: bytes[body..<end], as: UTF8.self), stream: nil)
                continue
            }
            let dictionary = String(decoding: bytes[body..<stream], as: UTF8.self)
            var start = stream + Self.streamWord.count
            if start < bytes.count, bytes[start] == 0x0D { start += 1 }
            if start < bytes.count, bytes[start] == 0x0A { start += 1 }
            let end = PDFTokens.find(Self.endWord, in: bytes, from: start) ?? bytes.count
            objects[number] = Object(dictionary: dictionary, stream: streams.count)
            let (data, obstacle) = PDFFilters.decoded(Array(bytes[start..<end]), dictionary, limit: left)
            left -= data.count
            if let obstacle, !isEncrypted, !contents.obstacles.contains(obstacle) {
                contents.obstacles.append(obstacle)
            }
            streams.append((word, data, mayBeDrawn(data, dictionary)))
            index = end
        }
    }

    /// Whether a stream may say what is drawn on a page: it is no picture, no font, no map of one, and nothing else that has a type.
    private func mayBeDrawn(_ data: [UInt8], _ dictionary: String) -> Bool {
        let isPlain =
            !dictionary.contains("/Type") && !dictionary.contains("/Image") && !dictionary.contains("/Length1")
        return (isPlain || dictionary.contains("/Form"))
            && PDFTokens.find(Array("begincmap".utf8), in: data, from: 0) == nil
    }

    /// The number of the object whose word `obj` stands here: the first of the two numbers before it.
    private func numbersBefore(_ word: Int) -> Int {
        let before = bytes[max(0, word - 20)..<word]
        let numbers = before.split { !(0x30...0x39).contains($0) }
        return numbers.count < 2 ? -1 : Int(String(decoding: numbers[numbers.count - 2], as: UTF8.self)) ?? -1
    }

    /// Objects may be packed into a stream: numbers and offsets first, then the objects.
    private mutating func readObjectStreams() {
        for object in objects.values.filter({ $0.dictionary.contains("/ObjStm") }) {
            guard let stream = object.stream else { continue }
            let data = streams[stream].bytes
            guard let first = PDFTokens.number(after: "/First", in: object.dictionary), first <= data.count else {
                continue
            }
            let numbers = data[..<first].split { !(0x30...0x39).contains($0) }
                .map { Int(String(decoding: $0.prefix(9), as: UTF8.self)) ?? 0 }
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                let start = first + numbers[index + 1]
                let end = index + 3 < numbers.count ? first + numbers[index + 3] : data.count
                guard start <= end, end <= data.count, objects[numbers[index]] == nil else { continue }
                objects[numbers[index]] = Object(
                    dictionary: String(decoding: data[start..<end], as: UTF8.self), stream: nil)
            }
        }
    }

    private mutating func readFonts() {
        var targets: [Int: Int] = [:]
        for (number, object) in objects where object.dictionary.contains("/ToUnicode") {
            targets[number] = PDFTokens.number(after: "/ToUnicode", in: object.dictionary)
        }
        let encodings = encodingsByNames(of: targets)
        if targets.isEmpty, encodings.isEmpty { return }
        var maps: [Int: PDFCharacterMap] = [:]
        func map(at number: Int) -> PDFCharacterMap? {
            if let known = maps[number] { return known }
            guard let stream = objects[number]?.stream else { return nil }
            let map = PDFCharacterMap(streams[stream].bytes)
            if map.isCutShort { contents.obstacles.append("a font of a PDF document with more codes than there are") }
            maps[number] = map
            return map
        }
        for number in objects.keys.sorted() {
            let dictionary = objects[number]?.dictionary ?? ""
            let named = PDFTokens.references(in: dictionary).compactMap { name, font in targets[font].map { (name, $0) }
            }
            for (name, target) in named + (targets[number] == nil ? [] : PDFTokens.fontsInside(dictionary)) {
                guard let map = map(at: target), fonts[name]?.contains(map) != true else { continue }
                fonts[name, default: []].append(map)
            }
            for (name, font) in PDFTokens.references(in: dictionary) {
                guard let map = encodings[font], fonts[name]?.contains(map) != true else { continue }
                fonts[name, default: []].append(map)
            }
        }
        allMaps = maps.keys.sorted().compactMap { maps[$0] }
    }

    /// The maps of fonts that have no map to Unicode, and name the glyphs of their codes.
    private func encodingsByNames(of targets: [Int: Int]) -> [Int: PDFCharacterMap] {
        let lists = objects.filter { $0.value.dictionary.contains("/Differences") }
            .mapValues { PDFCharacterMap(differences: $0.dictionary) }
        if lists.isEmpty { return [:] }
        var encodings = lists.filter { targets[$0.key] == nil }
        for (number, object) in objects where targets[number] == nil {
            guard let list = PDFTokens.number(after: "/Encoding", in: object.dictionary).flatMap({ lists[$0] }) else {
                continue
            }
            encodings[number] = list
        }
        return encodings
    }

    /// More fonts of one name than in any document that is not put together from hundreds.
    private static let mostOfOneName = 64

    private mutating func addTexts(of tokens: PDFTokens, start: Int, between: UInt8, as layer: String) {
        guard tokens.hasStrings else { return }
        // Once as the letters stand, and once for each meaning that the names of fonts may have.
        var readings = [tokens.text(fonts: [:], choice: 0, between: between)]
        let choices = max(
            tokens.fontNames.map { fonts[$0]?.count ?? 0 }.max() ?? 0, tokens.beginsWithoutFont ? allMaps.count : 0)
        for choice in 0..<min(choices, Self.mostOfOneName) {
            let first = choice < allMaps.count ? allMaps[choice] : nil
            readings.append(tokens.text(fonts: fonts, first: first, choice: choice, between: between))
        }
        if choices > Self.mostOfOneName {
            contents.obstacles.append("a PDF document with more fonts of one name than the scan tries")
        }
        for reading in readings {
            contents.parts.append(Container.Part(bytes: reading, start: start, layer: layer))
            if let turned = RightToLeft.turned(reading) {
                contents.parts.append(Container.Part(bytes: turned, start: start, layer: layer + " from right to left"))
            }
        }
    }
}

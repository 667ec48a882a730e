/// PDF: its streams, the texts on its pages, and the texts beside them.
struct PDFDocument {
    private(set) var contents = Container.Contents()

    private let objects: [Int: PDFObjects.Object]
    private let streams: [PDFObjects.Stream]
    /// The maps to Unicode of the fonts, by the names that pages call them by; one name may stand for several.
    private var fonts: [String: [PDFCharacterMap]] = [:]

    private var allMaps: [PDFCharacterMap] = []
    private var mapsByText: [[UInt8]: PDFCharacterMap] = [:]
    /// How many codes the maps may have in all.
    private var codesLeft = 1 << 20

    init(_ bytes: [UInt8], limit: Int) {
        let found = PDFObjects(bytes, limit: limit)
        objects = found.objects
        streams = found.streams
        contents.obstacles = found.obstacles
        readFonts()
        let order = PDFPageOrder.streams(of: objects)
        let onPages = Set(order)
        var drawn: [Int: PDFTokens] = [:]
        for (index, stream) in streams.enumerated() {
            contents.parts.append(Container.Part(bytes: stream.bytes, start: stream.start, layer: "PDF stream"))
            let tokens = PDFTokens(stream.bytes)
            addTexts(of: tokens, start: stream.start, between: 0x20, as: "PDF page text")
            if stream.mayBeDrawn || onPages.contains(index), tokens.hasStrings { drawn[index] = tokens }
        }
        // A page may be drawn by several streams, and a sentence go on at the next page. What the pages don't name is in the first.
        let all = drawn.keys.sorted()
        let shown = order.filter { drawn[$0] != nil }
        addTexts(joining: all, of: drawn, as: "PDF pages")
        if shown != all { addTexts(joining: shown, of: drawn, as: "PDF pages in their order") }
        addTexts(of: PDFTokens(bytes), start: 0, between: LetterStreams.gapByte, as: "PDF string")
    }

    private mutating func addTexts(joining order: [Int], of drawn: [Int: PDFTokens], as layer: String) {
        guard order.count > 1, let first = order.min() else { return }
        let tokens = PDFTokens(joining: order.compactMap { drawn[$0] })
        addTexts(of: tokens, start: streams[first].start, between: 0x20, as: layer)
    }

    private mutating func readFonts() {
        var targets: [Int: Int] = [:]
        for (number, object) in objects where PDFWords.contains("/ToUnicode", in: object.dictionary) {
            targets[number] = PDFWords.number(after: "/ToUnicode", in: object.dictionary)
        }
        let encodings = encodings(of: targets)
        if targets.isEmpty, encodings.isEmpty { return }
        var maps: [Int: PDFCharacterMap] = [:]
        var filled: [Int: PDFCharacterMap] = [:]
        func map(at target: Int, of font: Int?) -> PDFCharacterMap? {
            if let known = font.flatMap({ filled[$0] }) { return known }
            guard let map = maps[target] ?? read(mapAt: target) else { return nil }
            maps[target] = map
            guard let font, let encoding = encodings[font], filled.count < Self.mostFilled else { return map }
            let whole = map.filled(from: encoding)
            filled[font] = whole
            return whole
        }
        for number in objects.keys.sorted() {
            let dictionary = objects[number]?.dictionary ?? ""
            for (name, font) in PDFWords.references(in: dictionary) {
                if let target = targets[font] {
                    add(map(at: target, of: font) ?? encodings[font], as: name)
                } else {
                    add(encodings[font], as: name)
                }
            }
            guard targets[number] != nil else { continue }
            for (name, target) in PDFWords.fontsInside(dictionary) { add(map(at: target, of: nil), as: name) }
        }
        for font in filled.keys.sorted() { targets[font].map { maps[$0] = filled[font] } }
        allMaps = maps.keys.sorted().compactMap { maps[$0] }
    }

    private mutating func read(mapAt number: Int) -> PDFCharacterMap? {
        guard let stream = objects[number]?.stream else { return nil }
        let bytes = streams[stream].bytes
        // Many fonts of a document may have one map, each in a stream of its own.
        if let known = mapsByText[bytes] { return known }
        let map = PDFCharacterMap(bytes, limit: max(0, min(PDFCharacterMap.most, codesLeft)))
        codesLeft -= map.count
        mapsByText[bytes] = map
        let tooMany = "a font of a PDF document with more codes than there are"
        if map.isCutShort, !contents.obstacles.contains(tooMany) { contents.obstacles.append(tooMany) }
        return map
    }

    private mutating func add(_ map: PDFCharacterMap?, as name: String) {
        guard let map, fonts[name, default: []].count <= Self.mostOfOneName, fonts[name]?.contains(map) != true else {
            return
        }
        fonts[name, default: []].append(map)
    }

    /// The encodings of fonts that name the glyphs of their codes, and of those that have a map to Unicode beside a usual encoding:
    /// it tells what the map leaves out.
    private func encodings(of targets: [Int: Int]) -> [Int: PDFCharacterMap] {
        let lists = objects.filter { PDFWords.contains("/Differences", in: $0.value.dictionary) }
            .mapValues { PDFCharacterMap(differences: $0.dictionary) }
        var encodings = lists
        let usual = PDFCharacterMap(differences: "")
        for (number, object) in objects where encodings[number] == nil {
            guard PDFWords.contains("/Encoding ", in: object.dictionary) else { continue }
            if let list = PDFWords.number(after: "/Encoding", in: object.dictionary) {
                encodings[number] = lists[list]
            } else if targets[number] != nil,
                Self.usual.contains(where: { PDFWords.contains($0, in: object.dictionary) })
            {
                encodings[number] = usual
            }
        }
        return encodings
    }

    private static let usual = ["/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding"]
    /// More fonts than in any document that is not put together from hundreds.
    private static let mostFilled = 4096
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

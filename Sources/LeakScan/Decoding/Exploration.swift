/// Opens and decodes a file in every way that may show words, and hands each reading on.
struct Exploration {
    /// How many containers and encodings inside of one another are opened.
    static let deepest = 5
    /// What is read in all for one file, as a multiple of its size.
    static let mostWork = 100

    /// Why some of a file was not looked into, and where.
    struct Obstacle: Sendable, Hashable {
        let reason: String
        let offset: Int
        let chain: [String]
    }

    private(set) var obstacles: [Obstacle] = []
    private let limits: LeakScan.Limits
    let reach: Int
    private var work: Int
    /// The least depth at which some bytes were met: deeper, less of them is decoded.
    private var seen: [Int: Int] = [:]

    /// What is met several times: of what was decoded in several ways much is the same, and most runs read alike in every view.
    enum Met {
        case view
        case run
        case signs
    }

    /// The containers that were opened.
    private var opened: Set<OpenedContainer> = []

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - reach: the length of the longest secret, in bytes: so much is decoded around what needs it.
    ///   - receive: is given every reading.
    init(
        _ bytes: [UInt8], chain: [String] = [], limits: LeakScan.Limits = .standard,
        reach: Int = RecordSecrets.leastReach, receive: (View) -> Void
    ) {
        self.limits = limits
        self.reach = reach
        work = max(limits.work, bytes.count * Self.mostWork)
        explore(View(bytes, chain: chain), depth: 0, receive)
        obstacles.removeAll { obstacle in opened.contains { $0.explains(obstacle) } }
    }

    private mutating func explore(
        _ view: View, depth: Int, withoutTagsOf isText: Bool? = nil, _ receive: (View) -> Void
    ) {
        guard view.bytes.count >= EncodedRuns.shortest / 2 else { return }
        // What is large was decoded in one way.
        if depth > 0, view.bytes.count < 1 << 16, !isNew(.view, view.bytes, depth) { return }
        spend(on: view)
        guard work >= 0 else {
            refuse("more than the scan decodes for one file", view)
            return
        }
        receive(view)
        let isWithoutTags = isText != nil
        let survey = Survey(view.bytes)
        let isText = isText ?? survey.isText(view.bytes, mayHaveGaps: depth > 0)
        // What was read as characters, or without its tags, is no file any more.
        let kind = view.isTranscoded || view.isExcerpt || isWithoutTags ? nil : Container.kind(of: view.bytes)
        if let kind {
            let contents = kind.contents(of: view.bytes, limit: limits.container, isFile: depth == 0)
            if kind != .zlib { noteOpened(view, isWhole: contents.obstacles.isEmpty) }
            open(contents, view, depth, receive)
            if depth >= Self.deepest, kind != .zlib {
                refuse("containers inside of one another, deeper than the scan goes", view)
            } else if !contents.read.isEmpty {
                // Of an archive every part is read for itself. Packed bytes have no words, and much of them is met by chance.
                explore(view.excerpt(contents.rest(of: view.bytes)), depth: depth, receive)
                return
            }
        } else if !isText, !isWithoutTags, !view.isExcerpt {
            open(CompressedFile.deflate(view.bytes, limit: limits.container), view, depth, receive)
        }
        // One file may be put behind another; in archives they are found already. Without what looks like tags, they are damaged.
        if !isText, !isWithoutTags, !view.isExcerpt, kind != .zip, kind != .tar {
            openEmbedded(in: view, depth, receive)
        }
        if !isText, !view.isTranscoded { exploreOtherEncodings(view, depth, receive) }
        if !isWithoutTags { exploreSigns(view, depth, receive) }
        if survey.hasTag, !isWithoutTags {
            let tags = TagRemoval(of: view.bytes)
            if !tags.edits.isEmpty {
                explore(
                    tags.edits.applied(to: view, as: nil, margin: reach), depth: depth, withoutTagsOf: isText, receive)
            }
            if !tags.nested.isEmpty, depth < Self.deepest {
                explore(tags.contents(in: view).asExcerpt, depth: depth + 1, receive)
            }
        }
        guard depth < Self.deepest else { return }
        if isText, survey.mayBeMisread, !view.isTranscoded {
            let edits = MisreadText.edits(in: view.bytes)
            if !edits.isEmpty {
                explore(edits.applied(to: view, as: MisreadText.layer, margin: reach), depth: depth + 1, receive)
            }
        }
        if isText { exploreOtherOrders(view, depth, isWithoutTags, survey, receive) }
        if survey.hasEscape { exploreEscapes(view, depth, amidNoise: !isText || view.isTranscoded, survey, receive) }
        exploreSevenBits(view, depth, amidNoise: !isText || view.isTranscoded, survey, receive)
        readPunycode(view, survey, receive)
        for run in EncodedRuns.all(in: view.bytes, from: survey.runs) where isNew(.run, run.characters, depth) {
            for (layer, bytes) in EncodedRuns.decodings(of: run) {
                exploreDecoded(bytes, of: view, from: run.start, as: layer, depth, receive)
            }
        }
        for list in isWithoutTags ? [] : NumberLists.all(in: view.bytes, from: survey.lists) {
            explore(
                view.decoded(list.bytes, from: list.start, as: list.layer), depth: depth + 1, receive)
        }
    }

    /// What stands in a text between other words and signs, put together.
    private mutating func exploreOtherOrders(
        _ view: View, _ depth: Int, _ isWithoutTags: Bool, _ survey: Survey, _ receive: (View) -> Void
    ) {
        let dump = survey.hasNumberedLines ? HexDump(of: view.bytes) : nil
        let readings = [
            (isWithoutTags ? [] : ValuesByKey.text(of: view.bytes), "values of one key"),
            (survey.hasNumberedLines ? NumberedLines.text(of: view.bytes) : [], "lines without numbers"),
            (survey.mayHaveHidden ? HiddenCharacters.text(of: view.bytes) : [], "hidden characters"),
            (dump?.bytes ?? [], HexDump.layer), (dump?.swapped ?? [], HexDump.layerOfWords),
        ]
        for (text, layer) in readings where !text.isEmpty {
            explore(view.decoded(text, from: 0, as: layer), depth: depth + 1, receive)
        }
    }

    /// Counts what is read.
    mutating func spend(on view: View) { work -= view.bytes.count }

    mutating func isNew(_ kind: Met, _ bytes: [UInt8], _ depth: Int) -> Bool {
        var hasher = Hasher()
        hasher.combine(kind)
        hasher.combine(bytes: bytes.span)
        let hash = hasher.finalize()
        if let known = seen[hash], known <= depth { return false }
        seen[hash] = depth
        return true
    }

    private mutating func exploreEscapes(
        _ view: View, _ depth: Int, amidNoise: Bool, _ survey: Survey, _ receive: (View) -> Void
    ) {
        for dialect in Escapes.Dialect.allCases where dialect == .program || survey.hasBackslash {
            let escapes = Escapes(
                in: view.bytes, dialect, isMail: survey.mail.isMail, amidNoise: amidNoise)
            guard !escapes.edits.isEmpty, dialect == .program || escapes.hasBackslash else { continue }
            explore(
                escapes.edits.applied(to: view, as: escapes.layer, margin: reach), depth: depth + 1, receive)
            if dialect == .program, escapes.isMixed {
                exploreSigns(view, readBy: Escapes.Language.allCases, depth, amidNoise: amidNoise, receive)
            }
        }
    }

    /// Characters that are written in ASCII, as mail needs it.
    private mutating func exploreSevenBits(
        _ view: View, _ depth: Int, amidNoise: Bool, _ survey: Survey, _ receive: (View) -> Void
    ) {
        let signs = survey.mail
        var readings: [(edits: Edits, layer: String)] = []
        if signs.hasWords { readings.append((MailWords.edits(in: view.bytes), MailWords.layer)) }
        if signs.hasParameters { readings.append((MailParameters.edits(in: view.bytes), MailParameters.layer)) }
        if signs.hasUTF7 { readings.append((UTF7Text.edits(in: view.bytes, amidNoise: amidNoise), UTF7Text.layer)) }
        if survey.mayHavePairs { readings.append((ShiftedPairs.edits(in: view.bytes), ShiftedPairs.layer)) }
        for reading in readings where !reading.edits.isEmpty {
            explore(reading.edits.applied(to: view, as: reading.layer, margin: reach), depth: depth + 1, receive)
        }
    }

    /// Much else reads like Punycode: so it is searched for words, and not decoded further.
    private mutating func readPunycode(_ view: View, _ survey: Survey, _ receive: (View) -> Void) {
        let edits = Punycode.edits(in: view.bytes, from: survey.runs)
        guard !edits.isEmpty else { return }
        let read = edits.applied(to: view, as: Punycode.layer, margin: reach)
        spend(on: read)
        receive(read)
    }

    /// What was decoded from characters that may have stood for something else.
    mutating func exploreDecoded(
        _ bytes: [UInt8], of view: View, from start: Int, as layer: String, amidSigns: Bool = false,
        _ depth: Int, _ receive: (View) -> Void
    ) {
        let leastText = amidSigns ? Plausibility.shortestOfSigns : Plausibility.shortest
        let view = view.decoded(bytes, from: start, as: layer)
        if let places = Plausibility.placesOfText(in: bytes, shortest: leastText) {
            exploreNoise(view, around: places, depth + 1, receive)
        } else if Plausibility.isWorthALook(bytes, shortest: leastText) {
            explore(view, depth: depth + 1, receive)
        } else if bytes.count >= 16 {
            open(CompressedFile.deflate(bytes, limit: limits.container), view, depth + 1, receive)
            // What stands before it may have been decoded with it.
            if amidSigns { openEmbedded(in: view, depth + 1, receive) }
        }
    }

    /// Much that was decoded and may be no text, or of another kind in most places.
    private mutating func exploreNoise(
        _ view: View, around places: Neighbourhoods, _ depth: Int, _ receive: (View) -> Void
    ) {
        guard isNew(.view, view.bytes, depth) else { return }
        spend(on: view)
        receive(view)
        open(CompressedFile.deflate(view.bytes, limit: limits.container), view, depth, receive)
        openEmbedded(in: view, depth, receive)
        explore(view.excerpt(places.joined { view.bytes[$0] }), depth: depth, receive)
    }

    private mutating func exploreOtherEncodings(_ view: View, _ depth: Int, _ receive: (View) -> Void) {
        guard depth < Self.deepest else { return }
        let folds = FoldedLines.edits(in: view.bytes)
        if !folds.isEmpty {
            explore(folds.applied(to: view, as: FoldedLines.layer, margin: reach), depth: depth + 1, receive)
        }
        for order in UTF16Text.Order.allCases {
            for start in 0...1 {
                let rows = UTF16Text.rows(in: view.bytes, order, from: start)
                if rows.isEmpty { continue }
                let text = UTF16Text.utf8(view.bytes, order, around: rows, from: start)
                explore(view.transcoded(text, as: order.layer), depth: depth + 1, receive)
            }
        }
        explore(
            view.transcoded(Latin1Text.utf8(view.bytes), as: "ISO 8859-1"), depth: depth + 1, receive)
        for page in CodePage.all {
            let text = page.utf8(view.bytes)
            explore(view.transcoded(text, as: page.layer), depth: depth + 1, receive)
        }
    }

    private mutating func openEmbedded(in view: View, _ depth: Int, _ receive: (View) -> Void) {
        let contents = CompressedFile.embedded(in: view.bytes, limit: limits.container)
        if contents.obstacles.isEmpty, contents.parts.contains(where: { $0.layer != "zlib" }) {
            noteOpened(view, isWhole: true)
        }
        open(contents, view, depth, receive)
    }

    private mutating func noteOpened(_ view: View, isWhole: Bool) {
        opened.insert(OpenedContainer(offset: view.places.offset(of: 0), chain: view.chain, isWhole: isWhole))
    }

    private mutating func open(
        _ contents: Container.Contents, _ view: View, _ depth: Int, _ receive: (View) -> Void
    ) {
        for obstacle in contents.obstacles { refuse(obstacle, view) }
        guard depth < Self.deepest else { return }
        for part in contents.parts {
            explore(
                view.decoded(part.bytes, from: part.start, as: part.layer), depth: depth + 1, receive)
        }
    }

    private mutating func refuse(_ reason: String, _ view: View) {
        let obstacle = Obstacle(reason: reason, offset: view.places.offset(of: 0), chain: view.chain)
        if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
    }
}

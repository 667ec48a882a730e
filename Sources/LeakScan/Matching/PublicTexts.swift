/// What is legitimately public: a run that stands there is no leak.
struct PublicTexts: Sendable {
    private let indexes: [FingerprintIndex]
    /// For each script where each text stands in the letters of the index, by the hash of its own.
    private let texts: [[Int: Range<Int>]]
    let labels: PublicLabels

    /// Collects public texts before they are made into an index.
    struct Collection {
        private var stores: [TextStore] = Script.allCases.map { TextStore($0) }
        private var labels = PublicLabels()

        mutating func add(_ streams: LetterStreams) {
            for index in stores.indices { stores[index].add(streams[stores[index].script]) }
        }

        /// Adds a value, as it is written and as it is shown.
        mutating func add(_ value: String) {
            labels.add(value)
            for reading in MarkdownReadings.all(of: value) { add(LetterStreams(reading)) }
        }

        /// Adds all of another collection.
        mutating func add(_ other: Collection) {
            for (index, store) in other.stores.enumerated() { stores[index].add(store) }
            labels.add(other.labels)
        }

        consuming func index() -> PublicTexts {
            PublicTexts(indexes: stores.map { $0.index() }, texts: stores.map(\.known), labels: labels)
        }
    }

    private init(indexes: [FingerprintIndex], texts: [[Int: Range<Int>]], labels: PublicLabels) {
        self.indexes = indexes
        self.texts = texts
        self.labels = labels
    }

    /// The parts of some letters that stand in a public text, each in a run of at least the shortest length; sorted, apart.
    func covered(_ letters: [UInt16], _ script: Script) -> [Range<Int>] {
        // Most texts are public as they are or not at all: that needs no look at what others have in common with them.
        if let text = texts[script.rawValue][TextStore.hash(of: letters)],
            indexes[script.rawValue].letters[text] == letters[...]
        {
            return [0..<letters.count]
        }
        return indexes[script.rawValue].covered(letters)
    }

    /// Whether letters stand in a public text, however few they are. This goes through all of them, and is asked seldom.
    func contains(_ letters: [UInt16], _ script: Script) -> Bool {
        guard let first = letters.first else { return true }
        let wanted = letters.span
        let all = indexes[script.rawValue].letters
        let texts = all.span
        var start = 0
        while start + wanted.count <= texts.count {
            if texts[start] == first {
                var length = 1
                while length < wanted.count, texts[start + length] == wanted[length] { length += 1 }
                if length == wanted.count { return true }
            }
            start += 1
        }
        return false
    }

    static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var union: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = union.last, range.lowerBound <= last.upperBound {
                union[union.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                union.append(range)
            }
        }
        return union
    }
}

/// Texts of one script, one after the other, with a boundary after each. The same text twice is kept once.
struct TextStore {
    let script: Script
    private(set) var letters: [UInt16] = []
    private(set) var texts: [Range<Int>] = []
    /// Of each text.
    private var hashes: [Int] = []
    /// Where each text stands, by the hash of its letters.
    private(set) var known: [Int: Range<Int>] = [:]

    init(_ script: Script) {
        self.script = script
    }

    /// Adds a text that is long enough to be a part of a run.
    ///
    /// - Returns: whether it is a new one.
    @discardableResult
    mutating func add(_ text: [UInt16]) -> Bool {
        text.count >= script.shortestPublicText && add(text[...], hash: Self.hash(of: text))
    }

    /// Adds all texts of another store.
    mutating func add(_ other: TextStore) {
        for number in other.texts.indices { add(number, of: other) }
    }

    /// Adds one text of another store, of which the hash is known.
    @discardableResult
    mutating func add(_ number: Int, of other: TextStore) -> Bool {
        add(other.letters[other.texts[number]], hash: other.hashes[number])
    }

    private mutating func add(_ text: ArraySlice<UInt16>, hash: Int) -> Bool {
        let range = letters.count..<letters.count + text.count
        guard known[hash] == nil else { return false }
        known[hash] = range
        texts.append(range)
        hashes.append(hash)
        letters.append(contentsOf: text)
        letters.append(LetterFolding.textBoundary)
        return true
    }

    static func hash(of text: [UInt16]) -> Int {
        var hasher = Hasher()
        hasher.combine(letters: text.span)
        return hasher.finalize()
    }

    func index(where isNeeded: (Range<Int>) -> Bool = { _ in true }) -> FingerprintIndex {
        FingerprintIndex(script, letters: letters, texts: texts, isNeeded: isNeeded)
    }

    func wholeTexts(where isNeeded: (Range<Int>) -> Bool) -> WholeTextIndex {
        WholeTextIndex(script, letters: letters, texts: texts, isNeeded: isNeeded)
    }
}

/// Texts of the records that must not be found, minus what is public anyway.
struct SecretTexts: Sendable {
    private let index: Index
    /// For each script where each text begins, and whose it is; in the order of the letters.
    private let owners: [[(start: Int, item: SecretItem)]]
    /// What excuses a run of these texts.
    private let excuses: [PublicTexts]

    /// What leads from letters to the texts, for each script.
    private enum Index {
        /// Any run of the shortest length is a find.
        case runs([FingerprintIndex])
        /// Nothing less than a whole text is one.
        case whole([WholeTextIndex])
    }

    struct Run: Sendable {
        let script: Script
        /// The letters of the scanned stream.
        let range: Range<Int>
        let item: SecretItem
        let disguise: Disguise
    }

    /// Collects texts before they are made into an index.
    struct Collection {
        private let excuses: [PublicTexts]
        private let isWhole: Bool
        private var stores: [TextStore] = Script.allCases.map { TextStore($0) }
        private var owners: [[(start: Int, item: SecretItem)]] = Script.allCases.map { _ in [] }
        /// For each script the public parts, in the order of the letters.
        private var covered: [[Range<Int>]] = Script.allCases.map { _ in [] }

        init(excusedBy excuses: [PublicTexts], isWhole: Bool = false) {
            self.excuses = excuses
            self.isWhole = isWhole
        }

        mutating func add(_ streams: LetterStreams, of item: SecretItem) {
            for script in Script.allCases {
                let letters = streams[script]
                guard letters.count >= script.shortestRun else { continue }
                add(letters, script, of: item, covered: covered(letters, script))
            }
        }

        /// Adds a text that is found as a whole or not at all.
        ///
        /// - Parameter core: for each script the letters that a fingerprint has to be near to.
        mutating func add(_ streams: LetterStreams, of item: SecretItem, core: (Script) -> Range<Int>?) {
            for script in Script.allCases {
                let letters = streams[script]
                guard letters.count >= script.shortestRun, let core = core(script) else { continue }
                let around = [0..<core.lowerBound, core.upperBound..<letters.count]
                add(letters, script, of: item, covered: PublicTexts.union(covered(letters, script) + around))
            }
        }

        /// Adds all of another collection with the same excuses.
        mutating func add(_ other: Collection) {
            for script in Script.allCases {
                let store = other.stores[script.rawValue]
                var covered = other.covered[script.rawValue][...]
                for (number, text) in store.texts.enumerated() {
                    let ranges = covered.prefix { $0.lowerBound < text.upperBound }
                    covered = covered.dropFirst(ranges.count)
                    note(
                        other.owners[script.rawValue][number].item, script,
                        covered: ranges.map { $0.lowerBound - text.lowerBound..<$0.upperBound - text.lowerBound }
                    ) { $0.add(number, of: store) }
                }
            }
        }

        private func covered(_ letters: [UInt16], _ script: Script) -> [Range<Int>] {
            PublicTexts.union(excuses.flatMap { $0.covered(letters, script) })
        }

        private mutating func add(_ letters: [UInt16], _ script: Script, of item: SecretItem, covered: [Range<Int>]) {
            if covered == [0..<letters.count] { return }
            note(item, script, covered: covered) { $0.add(letters) }
        }

        /// Notes whose the next text is, if it is a new one.
        private mutating func note(
            _ item: SecretItem, _ script: Script, covered: [Range<Int>], adding add: (inout TextStore) -> Bool
        ) {
            let index = script.rawValue
            let start = stores[index].letters.count
            guard add(&stores[index]) else { return }
            owners[index].append((start, item))
            self.covered[index] += covered.map { $0.lowerBound + start..<$0.upperBound + start }
        }

        consuming func index() -> SecretTexts {
            let stores = Array(zip(stores, covered))
            let index: Index =
                isWhole
                ? .whole(stores.map { $0.wholeTexts(where: Self.isOutside($1)) })
                : .runs(stores.map { $0.index(where: Self.isOutside($1)) })
            return SecretTexts(index: index, owners: owners, excuses: excuses)
        }

        /// Whether letters lie inside of no public part. Blocks come in the order of the letters, so one walk along the public
        /// parts is enough.
        private static func isOutside(_ covered: [Range<Int>]) -> (Range<Int>) -> Bool {
            var next = 0
            return { surroundings in
                while next < covered.count, covered[next].upperBound < surroundings.upperBound { next += 1 }
                return next == covered.count || covered[next].lowerBound > surroundings.lowerBound
            }
        }
    }

    private init(index: Index, owners: [[(start: Int, item: SecretItem)]], excuses: [PublicTexts]) {
        self.index = index
        self.owners = owners
        self.excuses = excuses
    }

    /// Runs of withheld letters in a scanned text, none of which is public.
    func runs(in scanned: ScannedText) -> [Run] {
        Script.allCases.flatMap { script -> [Run] in
            let letters = scanned.streams[script]
            let selections = scanned.selections[script.rawValue]
            switch index {
            case .runs(let indexes):
                return runs(of: indexes[script.rawValue].matches(in: letters, selections), script, scanned) { _ in true
                }
            case .whole(let indexes):
                // The end of one text and the beginning of the next but one are no whole text.
                return runs(of: indexes[script.rawValue].matches(in: letters, selections), script, scanned) {
                    scanned.places(of: script).areTogether($0)
                }
            }
        }
    }

    private func runs(
        of matches: [FingerprintIndex.Match], _ script: Script, _ scanned: ScannedText,
        where isOne: (Range<Int>) -> Bool
    ) -> [Run] {
        matches.compactMap { match in
            guard isOne(match.range) else { return nil }
            return isExcused(match, of: scanned.streams[script], script) {
                Junctions.pieces(of: match.range, scanned.places(of: script), in: scanned.bytes)
            }
                ? nil
                : Run(
                    script: script, range: match.range, item: owner(of: match.source, script),
                    disguise: match.disguise)
        }
    }

    /// The longest run that is looked at as a heading.
    private static let longestHeading = 200

    /// Whether a run is no leak.
    private func isExcused(
        _ match: FingerprintIndex.Match, of letters: [UInt16], _ script: Script, pieces: () -> [Range<Int>]
    ) -> Bool {
        let run = Array(self.letters(script)[match.source..<match.source + match.range.count])
        if isPublic(run, script) { return true }
        if areParts(pieces(), of: letters, script) { return true }
        return run.count <= Self.longestHeading
            && PublicLabels.left(of: run, script, over: excuses.map(\.labels)) < script.leastNews
    }

    /// Whether a run is public, or public but for what a neighbour's first letters can explain.
    private func isPublic(_ letters: [UInt16], _ script: Script) -> Bool {
        let covered = PublicTexts.union(excuses.flatMap { $0.covered(letters, script) })
        return !covered.isEmpty && letters.count - covered.reduce(0) { $0 + $1.count } < script.leastNews
    }

    /// Whether a run is put together from parts of public texts, each longer than a few words, and a few letters.
    private func areParts(_ pieces: [Range<Int>], of letters: [UInt16], _ script: Script) -> Bool {
        let (long, short) = (
            pieces.filter { $0.count >= script.shortestPart }, pieces.filter { $0.count < script.shortestPart }
        )
        return pieces.count > 1 && short.reduce(0) { $0 + $1.count } < script.shortestPart
            && long.allSatisfy { piece in
                let part = Array(letters[piece])
                return excuses.contains { $0.contains(part, script) }
            }
    }

    /// The letters of all texts of a script.
    private func letters(_ script: Script) -> [UInt16] {
        switch index {
        case .runs(let indexes): indexes[script.rawValue].letters
        case .whole(let indexes): indexes[script.rawValue].letters
        }
    }

    private func owner(of position: Int, _ script: Script) -> SecretItem {
        let owners = owners[script.rawValue]
        var low = 0
        var high = owners.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if owners[middle].start <= position { low = middle } else { high = middle }
        }
        return owners[low].item
    }
}

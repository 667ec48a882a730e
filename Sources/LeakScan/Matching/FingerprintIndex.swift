/// The chosen blocks of many texts of one script, and the texts themselves, so that a hit can be followed to the whole run.
///
/// Texts stand in one array; a block is its position in it. Blocks with the same hash are neighbours in `positions`.
struct FingerprintIndex: Sendable {
    let script: Script
    let letters: [UInt16]
    private let winnowing: Winnowing
    private let bucketStarts: [UInt32]
    private let positions: [UInt32]
    private let bits: UInt64
    private let filter: HashFilter

    /// A stretch of what is scanned that stands in a text of the index in the same letters, or would without a disguise.
    struct Match: Sendable, Equatable {
        /// Where it stands in what is scanned.
        let range: Range<Int>
        /// Where it begins in `letters` of the index.
        let source: Int
        /// How it is written in what is scanned.
        let disguise: Disguise
    }

    /// A chosen block of a text while the index is made.
    private struct Block {
        let position: UInt32
        /// The upper half of the hash, which leads to the bucket and through the filter.
        let hash: UInt32
        /// A hash of all letters that a run of the shortest length through this block can have.
        let surroundings: Int
    }

    /// - Parameters:
    ///   - letters: the texts, with a boundary after each.
    ///   - texts: the range of each text.
    ///   - isNeeded: whether a block may matter; asked with the range of letters that a run of the shortest length with that
    ///     block in it may have.
    init(
        _ script: Script, letters: [UInt16], texts: [Range<Int>],
        isNeeded: (_ surroundings: Range<Int>) -> Bool
    ) {
        let winnowing = Winnowing(script)
        var chosen: [Block] = []
        InParallel.forEach(Self.batches(of: texts)) { batch in
            batch.map { Self.blocks(of: $0, in: letters.span, script, winnowing) }
        } use: { batch in
            for (block, surroundings) in batch.joined() where isNeeded(surroundings) { chosen.append(block) }
        }
        var exponent: UInt32 = 4
        while 1 << exponent < chosen.count, exponent < 32 { exponent += 1 }
        let bits = 32 - exponent
        var (blocks, starts) = Self.inBuckets(chosen, count: 1 << Int(exponent)) { Int($0.hash >> bits) }
        chosen = []
        let positions = Self.withoutDoubles(blocks, &starts)
        var filter = HashFilter(for: positions.count)
        for block in blocks { filter.insert(UInt64(block.hash) << 32) }
        blocks = []
        self.script = script
        self.letters = letters
        self.winnowing = winnowing
        self.bits = UInt64(bits) + 32
        self.filter = filter
        bucketStarts = starts
        self.positions = positions
    }

    /// Parts of the texts that are worth being worked on by themselves.
    private static func batches(of texts: [Range<Int>]) -> [ArraySlice<Range<Int>>] {
        stride(from: 0, to: texts.count, by: 256).map { texts[$0..<min(texts.count, $0 + 256)] }
    }

    private static func blocks(
        of text: Range<Int>, in letters: Span<UInt16>, _ script: Script, _ winnowing: Winnowing
    ) -> [(block: Block, surroundings: Range<Int>)] {
        winnowing.selections(in: letters, text).map { selection in
            let surroundings = script.surroundings(ofBlockAt: selection.position, in: text)
            var hasher = Hasher()
            hasher.combine(selection.position - surroundings.lowerBound)
            hasher.combine(letters: letters.extracting(surroundings))
            let block = Block(
                position: UInt32(selection.position), hash: UInt32(selection.hash >> 32),
                surroundings: hasher.finalize())
            return (block, surroundings)
        }
    }

    /// The blocks bucket by bucket, in their order, and where each bucket begins.
    private static func inBuckets(
        _ blocks: [Block], count: Int, _ bucket: (Block) -> Int
    ) -> (blocks: [Block], starts: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: count + 1)
        for block in blocks { starts[bucket(block) + 1] += 1 }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        guard let any = blocks.first else { return ([], starts) }
        var next = starts
        var sorted = [Block](repeating: any, count: blocks.count)
        for block in blocks {
            let bucket = bucket(block)
            sorted[Int(next[bucket])] = block
            next[bucket] += 1
        }
        return (sorted, starts)
    }

    /// The positions of the blocks. Of those with the same letters around them one is enough: whatever run goes through one goes
    /// through the other.
    private static func withoutDoubles(_ blocks: [Block], _ starts: inout [UInt32]) -> [UInt32] {
        var positions: [UInt32] = []
        var begin = 0
        var seen: Set<Int> = []
        for bucket in 0..<starts.count - 1 {
            let end = Int(starts[bucket + 1])
            starts[bucket] = UInt32(positions.count)
            if end - begin > 1 { seen.removeAll(keepingCapacity: true) }
            for block in blocks[begin..<end] where end - begin == 1 || seen.insert(block.surroundings).inserted {
                positions.append(block.position)
            }
            begin = end
        }
        starts[starts.count - 1] = UInt32(positions.count)
        return positions
    }

    /// The longest stretches of at least `shortestRun` letters that stand in a text of the index as well. Of several through the
    /// same letters, each is given, unless all that it could add lies inside of one found before.
    ///
    /// - Parameter selections: the chosen blocks of the letters.
    func matches(in scanned: [UInt16], _ selections: [Winnowing.Selection]) -> [Match] {
        var found: [Match] = []
        forEachMatch(in: scanned, selections, in: Disguise.allCases) { match in
            if found.last != match { found.append(match) }
            return true
        }
        return found
    }

    /// The parts of some letters that stand in texts of the index, each in a run of at least `shortestRun`; sorted, apart.
    func covered(_ scanned: [UInt16]) -> [Range<Int>] {
        if positions.isEmpty { return [] }
        var found: [Range<Int>] = []
        forEachMatch(in: scanned, winnowing.selections(in: scanned.span, scanned.indices), in: [.none]) { match in
            found.append(match.range)
            // Many texts may have these letters: with all of them in one, the others add nothing.
            return match.range != scanned.indices
        }
        return PublicTexts.union(found)
    }

    /// - Parameter receive: is given matches until it returns false.
    @inline(__always)
    private func forEachMatch(
        in scanned: [UInt16], _ selections: [Winnowing.Selection], in disguises: [Disguise],
        _ receive: (Match) -> Bool
    ) {
        if positions.isEmpty { return }
        let span = scanned.span
        let texts = letters.span
        var covered = 0..<0
        for selection in selections where filter.mayContain(selection.hash) {
            let bucket = Int(selection.hash >> bits)
            let first = Int(bucketStarts[bucket])
            let last = Int(bucketStarts[bucket + 1])
            if first == last { continue }
            let surroundings = script.surroundings(ofBlockAt: selection.position, in: scanned.indices)
            if surroundings.lowerBound >= covered.lowerBound, surroundings.upperBound <= covered.upperBound { continue }
            // The letter in the middle of a block is there in every disguise.
            let middle = script.blockLength / 2
            let letter = Disguise.halved(span[selection.position + middle])
            for index in first..<last
            where Disguise.halved(texts[Int(positions[index]) + middle]) == letter {
                for disguise in disguises {
                    let match = extended(span, at: selection.position, texts, from: Int(positions[index]), disguise)
                    guard match.range.count >= script.shortestRun else { continue }
                    if match.range.count > covered.count || match.range.upperBound > covered.upperBound {
                        covered = match.range
                    }
                    guard receive(match) else { return }
                    // Letters as they are would count as rotated too.
                    break
                }
            }
        }
    }

    /// The match through a block of what is scanned and one of the texts; too short a one if they differ.
    @inline(__always)
    private func extended(
        _ scanned: Span<UInt16>, at position: Int, _ texts: Span<UInt16>, from source: Int, _ disguise: Disguise
    ) -> Match {
        // Where the letter of the texts stands that belongs to the first of the block, and which way it goes from there.
        let (origin, step) = disguise == .reversed ? (source + script.blockLength - 1, -1) : (source, 1)
        let isRotated = disguise == .rotated
        func isSame(_ distance: Int) -> Bool {
            let place = position + distance
            let other = origin + step * distance
            guard place >= 0, place < scanned.count, other >= 0, other < texts.count else { return false }
            return isRotated
                ? Disguise.halved(scanned[place]) == Disguise.halved(texts[other])
                : scanned[place] == texts[other]
        }
        var end = 0
        while isSame(end) { end += 1 }
        guard end >= script.blockLength else {
            return Match(range: position..<position, source: source, disguise: disguise)
        }
        var start = 0
        while isSame(-start - 1) { start += 1 }
        return Match(
            range: position - start..<position + end,
            source: disguise == .reversed ? origin - end + 1 : origin - start, disguise: disguise)
    }
}

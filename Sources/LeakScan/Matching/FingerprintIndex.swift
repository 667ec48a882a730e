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

    /// A stretch of what is scanned that stands in a text of the index in the same letters.
    struct Match: Sendable, Equatable {
        /// Where it stands in what is scanned.
        let range: Range<Int>
        /// Where it begins in `letters` of the index.
        let source: Int
    }

    /// - Parameters:
    ///   - letters: the texts, with a boundary after each.
    ///   - texts: the range of each text.
    ///   - isNeeded: whether a block may matter; asked with the range of letters that a run of the shortest length with that
    ///     block in it may have.
    init(
        _ script: Script, letters: [UInt16], texts: [Range<Int>],
        isNeeded: (_ surroundings: Range<Int>) -> Bool = { _ in true }
    ) {
        let winnowing = Winnowing(script)
        let span = letters.span
        var chosen: [UInt32] = []
        for text in texts {
            for selection in winnowing.selections(in: span, text)
            where isNeeded(script.surroundings(ofBlockAt: selection.position, in: text)) {
                chosen.append(UInt32(selection.position))
            }
        }
        var exponent: UInt64 = 4
        while 1 << exponent < chosen.count { exponent += 1 }
        let bits = 64 - exponent
        var starts = [UInt32](repeating: 0, count: (1 << Int(exponent)) + 1)
        for position in chosen { starts[Int(winnowing.hash(of: span, at: Int(position)) >> bits) + 1] += 1 }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        var next = starts
        var positions = [UInt32](repeating: 0, count: chosen.count)
        for position in chosen {
            let bucket = Int(winnowing.hash(of: span, at: Int(position)) >> bits)
            positions[Int(next[bucket])] = position
            next[bucket] += 1
        }
        Self.removeDoubles(&positions, &starts, letters: span, script)
        var filter = HashFilter(for: positions.count)
        for position in positions { filter.insert(winnowing.hash(of: span, at: Int(position))) }
        self.script = script
        self.letters = letters
        self.winnowing = winnowing
        self.bits = bits
        self.filter = filter
        bucketStarts = starts
        self.positions = positions
    }

    var isEmpty: Bool { positions.isEmpty }

    /// Of blocks with the same letters around them one is enough: whatever run goes through one goes through the other.
    private static func removeDoubles(
        _ positions: inout [UInt32], _ starts: inout [UInt32], letters: Span<UInt16>, _ script: Script
    ) {
        var kept = 0
        var begin = 0
        var seen: Set<Int> = []
        for bucket in 0..<starts.count - 1 {
            let end = Int(starts[bucket + 1])
            starts[bucket] = UInt32(kept)
            if end - begin == 1 {
                positions[kept] = positions[begin]
                kept += 1
            } else if end > begin {
                seen.removeAll(keepingCapacity: true)
                for index in begin..<end {
                    let position = positions[index]
                    guard seen.insert(surroundings(of: Int(position), in: letters, script)).inserted else { continue }
                    positions[kept] = position
                    kept += 1
                }
            }
            begin = end
        }
        starts[starts.count - 1] = UInt32(kept)
        positions.removeSubrange(kept...)
    }

    /// A hash of all letters that a run of the shortest length through this block can have.
    private static func surroundings(of position: Int, in letters: Span<UInt16>, _ script: Script) -> Int {
        var start = position
        let first = max(0, position - script.shortestRun + script.blockLength)
        while start > first, letters[start - 1] != LetterFolding.textBoundary { start -= 1 }
        let last = min(letters.count, position + script.shortestRun)
        var end = position
        while end < last, letters[end] != LetterFolding.textBoundary { end += 1 }
        var hasher = Hasher()
        hasher.combine(position - start)
        hasher.combine(letters: letters.extracting(start..<end))
        return hasher.finalize()
    }

    /// The longest stretches of at least `shortestRun` letters that stand in a text of the index as well. Of several through the
    /// same letters, each is given, unless all that it could add lies inside of one found before.
    ///
    /// - Parameter selections: the chosen blocks of the letters.
    func matches(in scanned: [UInt16], _ selections: [Winnowing.Selection]) -> [Match] {
        var found: [Match] = []
        forEachMatch(in: scanned, selections) { match in
            if found.last != match { found.append(match) }
            return true
        }
        return found
    }

    /// The parts of some letters that stand in texts of the index, each in a run of at least `shortestRun`; sorted, apart.
    func covered(_ scanned: [UInt16]) -> [Range<Int>] {
        if positions.isEmpty { return [] }
        var found: [Range<Int>] = []
        forEachMatch(in: scanned, winnowing.selections(in: scanned.span, scanned.indices)) { match in
            found.append(match.range)
            // Many texts may have these letters: with all of them in one, the others add nothing.
            return match.range != scanned.indices
        }
        return PublicTexts.union(found)
    }

    /// - Parameter receive: is given matches until it returns false.
    @inline(__always)
    private func forEachMatch(
        in scanned: [UInt16], _ selections: [Winnowing.Selection], _ receive: (Match) -> Bool
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
            for index in first..<last {
                let match = extended(span, at: selection.position, texts, from: Int(positions[index]))
                guard match.range.count >= script.shortestRun else { continue }
                if match.range.count > covered.count || match.range.upperBound > covered.upperBound {
                    covered = match.range
                }
                guard receive(match) else { return }
            }
        }
    }

    @inline(__always)
    private func extended(_ scanned: Span<UInt16>, at position: Int, _ texts: Span<UInt16>, from source: Int) -> Match {
        var end = 0
        while position + end < scanned.count, source + end < texts.count, scanned[position + end] == texts[source + end]
        {
            end += 1
        }
        guard end >= script.blockLength else { return Match(range: position..<position, source: source) }
        var start = 0
        while start < position, start < source, scanned[position - start - 1] == texts[source - start - 1] {
            start += 1
        }
        return Match(range: position - start..<position + end, source: source - start)
    }
}

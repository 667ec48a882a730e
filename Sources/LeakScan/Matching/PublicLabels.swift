/// Short public values: names of parties, titles of articles, words of the interface.
///
/// A heading of a page is put together from several, and a text of the records that names the same things in the same order isn't
/// leaked by it. Only whole labels count: a sentence is not made of those.
struct PublicLabels: Sendable {
    private var labels: [Script: Set<[UInt16]>] = [:]
    private static let longest = 80

    private static func shortest(_ script: Script) -> Int {
        switch script {
        case .other: 6
        case .arabic: 5
        case .han: 2
        }
    }

    /// Adds the parts of a value that stand between places in braces.
    mutating func add(_ value: String) {
        guard value.utf8.count <= 4 * Self.longest else { return }
        for part in value.split(whereSeparator: { $0 == "{" || $0 == "}" }) {
            let streams = LetterStreams(String(part))
            for script in Script.allCases {
                let letters = streams[script]
                guard letters.count >= Self.shortest(script), letters.count <= Self.longest else { continue }
                labels[script, default: []].insert(letters)
            }
        }
    }

    /// Adds all of others.
    mutating func add(_ others: PublicLabels) {
        for (script, words) in others.labels { labels[script, default: []].formUnion(words) }
    }

    /// How many letters of a run are left when whole labels are laid over it as well as can be.
    static func left(of run: [UInt16], _ script: Script, over labels: [PublicLabels]) -> Int {
        let sets = labels.compactMap { $0.labels[script] }
        var left = [Int](repeating: 0, count: run.count + 1)
        for end in 1...max(1, run.count) where end <= run.count {
            left[end] = left[end - 1] + 1
            let longest = min(end, Self.longest)
            guard longest >= shortest(script) else { continue }
            for length in shortest(script)...longest where left[end - length] < left[end] {
                let part = Array(run[end - length..<end])
                if sets.contains(where: { $0.contains(part) }) { left[end] = left[end - length] }
            }
        }
        return left[run.count]
    }
}

/// A text that is scanned: its letters, the fingerprints of them, and where they came from if somebody asks.
final class ScannedText {
    let bytes: [UInt8]
    let streams: LetterStreams
    /// For each script the hashes of all grams, and the chosen blocks.
    private let grams: [[UInt32]]
    let selections: [[Winnowing.Selection]]
    private var places: [Script: LetterPlaces] = [:]

    private static let winnowings = Script.allCases.map(Winnowing.init)

    init(_ bytes: [UInt8]) {
        let streams = LetterStreams(bytes)
        var grams: [[UInt32]] = []
        var selections: [[Winnowing.Selection]] = []
        for (script, winnowing) in zip(Script.allCases, Self.winnowings) {
            let letters = streams[script]
            let hashes = script.gram.hashes(in: letters.span, 0..<letters.count)
            selections.append(winnowing.selections(of: hashes.span))
            grams.append(hashes)
        }
        self.bytes = bytes
        self.streams = streams
        self.grams = grams
        self.selections = selections
    }

    /// The hashes of grams of any kind.
    func hashes(of gram: Gram, _ script: Script) -> [UInt32] {
        if gram == script.gram { return grams[script.rawValue] }
        let letters = streams[script]
        return gram.hashes(in: letters.span, 0..<letters.count)
    }

    func places(of script: Script) -> LetterPlaces {
        if let known = places[script] { return known }
        let new = LetterPlaces(of: script, in: bytes)
        places[script] = new
        return new
    }
}

/// A text that is scanned: its letters, the fingerprints of them, and where they came from if somebody asks.
final class ScannedText {
    let bytes: [UInt8]
    let streams: LetterStreams
    /// For each script.
    let selections: [[Winnowing.Selection]]
    private var places: [Script: LetterPlaces] = [:]

    private static let winnowings = Script.allCases.map(Winnowing.init)

    init(_ bytes: [UInt8]) {
        let streams = LetterStreams(bytes)
        self.bytes = bytes
        self.streams = streams
        selections = Script.allCases.map { script in
            let letters = streams[script]
            return Self.winnowings[script.rawValue].selections(in: letters.span, 0..<letters.count)
        }
    }

    func places(of script: Script) -> LetterPlaces {
        if let known = places[script] { return known }
        let new = LetterPlaces(of: script, in: bytes)
        places[script] = new
        return new
    }
}

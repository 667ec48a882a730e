/// Secrets that are too short for a run: names, addresses, numbers, references. They are looked for letter by letter.
struct ShortSecrets: Sendable {
    struct Secret: Sendable, Hashable {
        let script: Script
        let letters: [UInt16]
        let item: SecretItem
        /// Whether letters may stand right before it, as particles do in Arabic.
        let mayBeginInside: Bool
        /// Whether letters may stand right after it, as endings do in Russian.
        let mayEndInside: Bool
        /// The signs as well, where they belong to it.
        let exactly: [UInt8]?
    }

    struct Hit: Sendable {
        let script: Script
        let range: Range<Int>
        let secret: Int
    }

    let secrets: [Secret]
    private let lookups: [Lookup]

    /// - Parameter secrets: of several with the same letters the first is kept.
    init(_ secrets: [Secret]) {
        var seen: Set<[UInt16]> = []
        let secrets = secrets.filter { seen.insert([UInt16($0.script.rawValue)] + $0.letters).inserted }
        self.secrets = secrets
        lookups = Script.allCases.map { Lookup($0, secrets) }
    }

    /// Those of the secrets that occur nowhere in public texts.
    func without(_ found: Set<Int>) -> ShortSecrets {
        ShortSecrets(secrets.indices.filter { !found.contains($0) }.map { secrets[$0] })
    }

    func hits(in scanned: ScannedText) -> [Hit] {
        hits(in: scanned.streams, of: scanned.bytes, scanned.places)
    }

    func hits(in bytes: [UInt8]) -> [Hit] {
        hits(in: LetterStreams(bytes), of: bytes) { LetterPlaces(of: $0, in: bytes) }
    }

    private func hits(in streams: LetterStreams, of bytes: [UInt8], _ places: (Script) -> LetterPlaces) -> [Hit] {
        Script.allCases.flatMap { script -> [Hit] in
            let candidates = lookups[script.rawValue].candidates(in: streams[script], secrets)
            if candidates.isEmpty { return [] }
            let places = places(script)
            return candidates.filter { isFound($0, places, bytes) }
        }
    }

    /// Whether letters that are those of a secret stand for it where they stand.
    private func isFound(_ hit: Hit, _ places: LetterPlaces, _ bytes: [UInt8]) -> Bool {
        let secret = secrets[hit.secret]
        let (first, last) = (hit.range.lowerBound, hit.range.upperBound - 1)
        if let exactly = secret.exactly,
            ShortSecretForms.spelling(bytes[places.start(first)..<places.end(last)]) != exactly
                || ShortSecretForms.goesOn(bytes, at: places.end(last))
        {
            return false
        }
        return (secret.mayBeginInside || places.isWordStart(first)) && (secret.mayEndInside || places.isWordEnd(last))
    }

    /// The secrets of one script by their first letters.
    private struct Lookup: Sendable {
        let script: Script
        let secrets: [UInt64: [Int]]
        /// One bit for each hash of first letters, so that nearly every place is passed over without a look into the table.
        let filter: [UInt64]

        private static let filterBits: UInt64 = 16

        init(_ script: Script, _ all: [Secret]) {
            var secrets: [UInt64: [Int]] = [:]
            var filter = [UInt64](repeating: 0, count: 1 << Int(Self.filterBits - 6))
            for (index, secret) in all.enumerated() where secret.script == script {
                let key = secret.letters.prefix(script.lookupLength).reduce(0) { Self.appending($1, to: $0, script) }
                secrets[key, default: []].append(index)
                let slot = Self.slot(key)
                filter[slot >> 6] |= 1 << UInt64(slot & 63)
            }
            self.script = script
            self.secrets = secrets
            self.filter = filter
        }

        @inline(__always)
        private static func appending(_ letter: UInt16, to key: UInt64, _ script: Script) -> UInt64 {
            script == .han
                ? (key << 16 | UInt64(letter)) & 0xFFFF_FFFF : (key << 8 | UInt64(letter & 0xFF)) & 0xFF_FFFF_FFFF_FFFF
        }

        @inline(__always)
        private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - filterBits)) }

        func candidates(in letters: [UInt16], _ all: [Secret]) -> [Hit] {
            if secrets.isEmpty { return [] }
            var hits: [Hit] = []
            let length = script.lookupLength
            var key: UInt64 = 0
            let span = letters.span
            let bits = filter.span
            for index in 0..<span.count {
                key = Self.appending(span[index], to: key, script)
                let slot = Self.slot(key)
                guard bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0, index + 1 >= length else { continue }
                for secret in secrets[key] ?? [] {
                    let start = index + 1 - length
                    let wanted = all[secret].letters
                    guard start + wanted.count <= span.count,
                        wanted.indices.allSatisfy({ span[start + $0] == wanted[$0] })
                    else { continue }
                    hits.append(Hit(script: script, range: start..<start + wanted.count, secret: secret))
                }
            }
            return hits
        }
    }
}

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
        lookups.flatMap { lookup -> [Hit] in
            if lookup.isEmpty { return [] }
            let script = lookup.script
            let hashes = scanned.hashes(of: script.lookup, script)
            let candidates = lookup.candidates(in: scanned.streams[script], hashes, secrets)
            if candidates.isEmpty { return [] }
            let places = scanned.places(of: script)
            return candidates.filter { isFound($0, places, scanned.bytes) }
        }
    }

    func hits(in bytes: [UInt8]) -> [Hit] { hits(in: ScannedText(bytes)) }

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
        if secret.item.kind == .telephone, places.areOfSeveralNumbers(hit.range) { return false }
        return (secret.mayBeginInside || places.isWordStart(first)) && (secret.mayEndInside || places.isWordEnd(last))
    }

    /// The secrets of one script by the hash of their first letters.
    private struct Lookup: Sendable {
        let script: Script
        private let secrets: [UInt32: [Int]]
        private let filter: HashFilter

        init(_ script: Script, _ all: [Secret]) {
            var secrets: [UInt32: [Int]] = [:]
            for (index, secret) in all.enumerated() where secret.script == script {
                secrets[script.lookup.hash(of: secret.letters.span, at: 0), default: []].append(index)
            }
            var filter = HashFilter(for: secrets.count)
            for hash in secrets.keys { filter.insert(Self.extended(hash)) }
            self.script = script
            self.secrets = secrets
            self.filter = filter
        }

        var isEmpty: Bool { secrets.isEmpty }

        @inline(__always)
        private static func extended(_ hash: UInt32) -> UInt64 { UInt64(hash) << 32 }

        /// Where the letters of a secret stand.
        ///
        /// - Parameter hashes: of the grams of the letters.
        func candidates(in letters: [UInt16], _ hashes: [UInt32], _ all: [Secret]) -> [Hit] {
            var hits: [Hit] = []
            let span = letters.span
            let grams = hashes.span
            for start in 0..<grams.count where filter.mayContain(Self.extended(grams[start])) {
                for secret in secrets[grams[start]] ?? [] {
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

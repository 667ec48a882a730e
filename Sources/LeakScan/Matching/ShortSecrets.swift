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
        /// What stands behind each letter but the last, where that belongs to it.
        var separations: [Separation]?
        /// What has to stand near by as well, each as words of its own: the other parts of a name.
        var companions: [[UInt16]] = []
        /// How the letters are written.
        var disguise = Disguise.none
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
        var seen: Set<[[UInt16]]> = []
        let secrets = secrets.filter {
            seen.insert([[UInt16($0.script.rawValue)], $0.letters] + $0.companions).inserted
        }
        self.secrets = secrets
        lookups = Script.allCases.map { Lookup($0, secrets) }
    }

    /// Those of the secrets that occur nowhere in public texts. What is public in one form is so in every disguise.
    func without(_ found: Set<Int>) -> ShortSecrets {
        let items = Set(found.map { secrets[$0].item })
        return ShortSecrets(
            secrets.enumerated().filter { number, secret in
                !found.contains(number) && (secret.disguise == .none || !items.contains(secret.item))
            }.map(\.element))
    }

    /// - Parameter isWanted: whether a secret is looked for, by its place in `secrets`.
    func hits(in scanned: ScannedText, where isWanted: (Int) -> Bool = { _ in true }) -> [Hit] {
        lookups.flatMap { lookup -> [Hit] in
            if lookup.isEmpty { return [] }
            let script = lookup.script
            let hashes = scanned.hashes(of: script.lookup, script)
            let candidates = lookup.candidates(in: scanned.streams[script], hashes).filter { isWanted($0.secret) }
            if candidates.isEmpty { return [] }
            let places = scanned.places(of: script)
            return candidates.filter {
                isFound($0, places, scanned.bytes) && isAccompanied($0, scanned.streams[script], places)
            }
        }
    }

    func hits(in bytes: [UInt8], where isWanted: (Int) -> Bool) -> [Hit] {
        hits(in: ScannedText(bytes), where: isWanted)
    }

    /// Whether letters that are those of a secret stand for it where they stand.
    private func isFound(_ hit: Hit, _ places: LetterPlaces, _ bytes: [UInt8]) -> Bool {
        let secret = secrets[hit.secret]
        let (first, last) = (hit.range.lowerBound, hit.range.upperBound - 1)
        if let separations = secret.separations,
            !zip(first..., separations).allSatisfy({ places.separation(after: $0).mayStand(for: $1) })
                || ShortSecretForms.goesOn(bytes, at: places.end(last))
        {
            return false
        }
        if secret.item.kind == .telephone, places.areOfSeveralNumbers(hit.range) { return false }
        return (secret.mayBeginInside || places.isWordStart(first)) && (secret.mayEndInside || places.isWordEnd(last))
    }

    /// How many letters may stand between the parts of a name: a title, the names of two fields of a form.
    private static let nearBy = 48

    /// Whether all that belongs to a secret stands near by.
    private func isAccompanied(_ hit: Hit, _ letters: [UInt16], _ places: LetterPlaces) -> Bool {
        let secret = secrets[hit.secret]
        return secret.companions.allSatisfy { companion in
            let (before, after) = (
                max(0, hit.range.lowerBound - Self.nearBy - companion.count)..<hit.range.lowerBound,
                hit.range.upperBound..<min(letters.count, hit.range.upperBound + Self.nearBy + companion.count)
            )
            return [before, after].contains { stretch in
                stretch.dropLast(companion.count - 1).contains { start in
                    letters[start] == companion[0] && places.isWordStart(start)
                        && letters[start..<start + companion.count] == companion[...]
                        && (secret.mayEndInside || places.isWordEnd(start + companion.count - 1))
                }
            }
        }
    }

    /// The secrets of one script, each by the hash of one gram of its letters: the one that fewest of them have, since many begin
    /// or end with the same letters.
    private struct Lookup: Sendable {
        let script: Script
        /// Which of the places belong to a gram.
        private let buckets: [UInt32: Range<Int>]
        private let places: [Place]
        /// Of all secrets, one after the other.
        private let letters: [UInt16]
        private let filter: HashFilter

        /// Where a gram stands in a secret.
        private struct Place {
            let secret: Int
            /// Where the letters of the secret stand among those of all.
            let letters: Range<Int>
            /// How many of them stand before the gram.
            let before: Int
        }

        init(_ script: Script, _ all: [Secret]) {
            let secrets = all.enumerated().filter { $0.element.script == script }
            let grams = secrets.map { script.lookup.hashes(in: $0.element.letters.span, $0.element.letters.indices) }
            let counts = Dictionary(grams.joined().map { ($0, 1) }, uniquingKeysWith: +)
            var letters: [UInt16] = []
            var places: [UInt32: [Place]] = [:]
            for (secret, grams) in zip(secrets, grams) {
                let range = letters.count..<letters.count + secret.element.letters.count
                letters += secret.element.letters
                let rarest = grams.indices.min { counts[grams[$0], default: 0] < counts[grams[$1], default: 0] }
                // Nothing is passed over in silence.
                guard let rarest else { preconditionFailure("a secret that is shorter than what it is looked up by") }
                places[grams[rarest], default: []].append(Place(secret: secret.offset, letters: range, before: rarest))
            }
            var buckets: [UInt32: Range<Int>] = [:]
            var inOrder: [Place] = []
            var filter = HashFilter(for: places.count)
            for (gram, places) in places {
                filter.insert(Self.extended(gram))
                buckets[gram] = inOrder.count..<inOrder.count + places.count
                inOrder += places
            }
            self.script = script
            self.buckets = buckets
            self.places = inOrder
            self.letters = letters
            self.filter = filter
        }

        var isEmpty: Bool { places.isEmpty }

        @inline(__always)
        private static func extended(_ hash: UInt32) -> UInt64 { UInt64(hash) << 32 }

        /// Where the letters of a secret stand.
        ///
        /// - Parameter hashes: of the grams of the letters.
        func candidates(in scanned: [UInt16], _ hashes: [UInt32]) -> [Hit] {
            var hits: [Hit] = []
            let span = scanned.span
            let grams = hashes.span
            let wanted = letters.span
            let places = places.span
            for index in 0..<grams.count where filter.mayContain(Self.extended(grams[index])) {
                guard let bucket = buckets[grams[index]] else { continue }
                for number in bucket {
                    let place = places[number]
                    let start = index - place.before
                    guard start >= 0, start + place.letters.count <= span.count else { continue }
                    var length = 0
                    while length < place.letters.count,
                        span[start + length] == wanted[place.letters.lowerBound + length]
                    {
                        length += 1
                    }
                    guard length == place.letters.count else { continue }
                    hits.append(Hit(script: script, range: start..<start + length, secret: place.secret))
                }
            }
            return hits
        }
    }
}

internal import Crypto
public import Foundation

/// Looks for words of the records in what would be published, as a second line behind the gate and apart from it.
///
/// It reads the records itself and knows nothing of consents: whatever stands in the records and in no public file is a secret.
/// A scan may be used by several threads at the same time.
public struct LeakScan: Sendable {
    private let texts: SecretTexts
    private let passages: SecretTexts
    private let shorts: ShortSecrets
    private let attachments: Attachments
    private let limits: Limits
    /// How far one secret reaches, in bytes.
    private let reach: Int

    /// How much is unpacked and decoded before a file counts as not looked into.
    public struct Limits: Sendable {
        /// From one container, in bytes.
        public let container: Int
        /// In all for one file, in bytes; for a large one a hundred times its size.
        public let work: Int

        public init(container: Int, work: Int) {
            self.container = container
            self.work = work
        }

        public static let standard = Limits(container: 64 << 20, work: 256 << 20)
    }

    /// Reads the records and what is public.
    ///
    /// - Parameters:
    ///   - records: the confidential folder.
    ///   - publicRecord: the files of the public record. They excuse texts, and never a person of the register or a passage that was cut.
    ///   - publicFolders: public input; what stands there is public. The templates are none of it: what they carry beside
    ///     interface texts is what the scan is there to notice.
    /// - Throws: if a folder or a file can't be read.
    public init(
        records: URL, publicRecord: [(path: String, bytes: [UInt8])], publicFolders: [URL], limits: Limits = .standard
    ) throws {
        self.limits = limits
        let content = try PublicCorpus.texts(of: publicFolders)
        let record = PublicCorpus.texts(of: publicRecord)
        let none = RecordSecrets(texts: [content, record], passages: [content])
        var secrets = none
        try InParallel.forEach(try RecordFiles.paths(in: records)) { path in
            var part = none
            part.add(path, try RecordFiles.bytes(path, in: records))
            return part
        } use: {
            secrets.add($0)
        }
        reach = secrets.reach
        let shorts = ShortSecrets(secrets.shorts)
        self.shorts = shorts.without(
            try PublicCorpus.excused(shorts, by: publicFolders, publicRecord, reach: secrets.reach))
        attachments = secrets.attachments.without(
            try publicRecord.map(\.bytes)
                + publicFolders.flatMap { folder in
                    try RecordFiles.paths(in: folder).map { try RecordFiles.bytes($0, in: folder) }
                })
        texts = secrets.texts.index()
        passages = secrets.passages.index()
    }

    /// Scans one file: its name and every byte of it, decoded in all ways.
    public func findings(in path: String, _ bytes: [UInt8]) -> [LeakFinding] {
        var search = Search(scan: self, path: path)
        let inName = Exploration(Array(path.utf8), chain: [LeakFinding.chainOfFileName], limits: limits) {
            search.look(at: $0)
        }
        let inFile = Exploration(bytes, limits: limits, reach: reach) { search.look(at: $0) }
        return search.findings
            + Set(inName.obstacles + inFile.obstacles + Self.obstacles(path)).map { LeakFinding(path: path, $0) }
            .sorted { ($0.offset, $0.fingerprint) < ($1.offset, $1.fingerprint) }
    }

    private static func obstacles(_ path: String) -> [Exploration.Obstacle] {
        SealedFile.kind(ofPath: path).map { [Exploration.Obstacle(reason: $0.reason, offset: 0, chain: [])] } ?? []
    }

    /// What was found in one file so far: of each item the plainest find.
    private struct Search {
        let scan: LeakScan
        let path: String
        private var found: [SecretItem: Find] = [:]

        private struct Find {
            let letters: [UInt16]
            let offset: Int
            let chain: [String]
        }

        init(scan: LeakScan, path: String) {
            self.scan = scan
            self.path = path
        }

        /// A view is looked at in parts that overlap, so that a file of any size takes little memory. A run that goes through the
        /// end of one is found whole or in part in the next.
        private static let part = 4 << 20
        private static let leastOverlap = 1 << 16

        mutating func look(at view: View) {
            let overlap = max(Self.leastOverlap, scan.reach)
            var start = 0
            while start + overlap < view.bytes.count || start == 0 {
                look(atPart: view.bytes.count <= Self.part ? view : view.part(from: start, Self.part + overlap))
                start += Self.part
            }
            if let item = scan.attachments.item(of: view.bytes) {
                note(item, Find(letters: [], offset: view.places.offset(of: 0), chain: view.chain))
            }
        }

        private mutating func look(atPart view: View) {
            let text = ScannedText(view.bytes)
            let runs = scan.passages.runs(in: text) + scan.texts.runs(in: text)
            for run in Self.longest(runs) { note(run.item, run.script, run.range, run.disguise, text, view) }
            for hit in scan.shorts.hits(in: text) {
                let secret = scan.shorts.secrets[hit.secret]
                note(secret.item, hit.script, hit.range, secret.disguise, text, view)
            }
        }

        /// Of runs over the same letters the longest: the others are parts of it that stand in other texts as well.
        private static func longest(_ runs: [SecretTexts.Run]) -> [SecretTexts.Run] {
            var kept: [SecretTexts.Run] = []
            for run in runs.sorted(by: { ($1.range.count, $0.item) < ($0.range.count, $1.item) })
            where !kept.contains(where: { $0.script == run.script && $0.range.overlaps(run.range) }) {
                kept.append(run)
            }
            return kept
        }

        private mutating func note(
            _ item: SecretItem, _ script: Script, _ range: Range<Int>, _ disguise: Disguise, _ text: ScannedText,
            _ view: View
        ) {
            let place = text.places(of: script).start(range.lowerBound)
            note(
                item,
                Find(
                    letters: Array(text.streams[script][range]), offset: view.places.offset(of: place),
                    chain: view.chain + (disguise.layer.map { [$0] } ?? [])))
        }

        private mutating func note(_ item: SecretItem, _ find: Find) {
            if let known = found[item],
                (known.chain.count, find.letters.count, known.offset) <= (
                    find.chain.count, known.letters.count, find.offset
                )
            {
                return
            }
            found[item] = find
        }

        var findings: [LeakFinding] {
            found.sorted { ($0.value.offset, $0.key) < ($1.value.offset, $1.key) }.map { item, find in
                LeakFinding(path: path, offset: find.offset, item: item, letters: find.letters, chain: find.chain)
            }
        }
    }
}

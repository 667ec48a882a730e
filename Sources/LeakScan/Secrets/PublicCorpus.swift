internal import Foundation
internal import Synchronization

/// Reads what is public.
enum PublicCorpus {
    /// The texts of folders of public input: every reading of every file.
    static func texts(of folders: [URL]) throws -> PublicTexts {
        var collection = PublicTexts.Collection()
        try forEachFile(of: folders) { path, bytes in
            // A value is public as a whole, and as it is shown.
            add(path, bytes, to: &collection)
            _ = Exploration(bytes) { collection.add(LetterStreams($0.bytes)) }
        }
        return collection.index()
    }

    /// The texts of a public record: the values of its files.
    static func texts(of files: [(path: String, bytes: [UInt8])]) -> PublicTexts {
        var collection = PublicTexts.Collection()
        InParallel.forEach(files) { file in
            var part = PublicTexts.Collection()
            add(file.path, file.bytes, to: &part)
            // A file that a State has published is public with everything in it, however it is coded there.
            if case .bytes(let bytes) = RecordFiles.contents(file.path, file.bytes) {
                _ = Exploration(bytes) { part.add(LetterStreams($0.bytes)) }
            }
            return part
        } use: {
            collection.add($0)
        }
        return collection.index()
    }

    private static func add(_ path: String, _ bytes: [UInt8], to collection: inout PublicTexts.Collection) {
        switch RecordFiles.contents(path, bytes) {
        case .values(let values):
            for value in values { collection.add(value.text) }
        case .bytes(let bytes): collection.add(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Which short secrets are public: those that stand in public input, and all but persons that stand in the public record.
    static func excused(
        _ shorts: ShortSecrets, by folders: [URL], _ record: [(path: String, bytes: [UInt8])], reach: Int
    ) throws -> Set<Int> {
        let excused = Mutex<Set<Int>>([])
        @Sendable func look(_ bytes: [UInt8], mayExcuse: (SecretItem.Kind) -> Bool) {
            // Most of a record is about the same few secrets.
            let known = excused.withLock { $0 }
            let hits = shorts.hits(in: bytes) { !known.contains($0) && mayExcuse(shorts.secrets[$0].item.kind) }
            excused.withLock { $0.formUnion(hits.map(\.secret)) }
        }
        try forEachFile(of: folders) { path, bytes in
            look(Array(path.utf8)) { _ in true }
            _ = Exploration(bytes, reach: reach) { look($0.bytes) { _ in true } }
        }
        InParallel.forEach(record) { file in
            look(Array(file.path.utf8), mayExcuse: isExcusedByRecord)
            // A file that a State has published is public however it is coded; of a structured one its values and keys are.
            if file.path.hasSuffix(".json") {
                look(Escapes.text(ofProgram: file.bytes), mayExcuse: isExcusedByRecord)
            } else {
                _ = Exploration(file.bytes, reach: reach) { look($0.bytes, mayExcuse: isExcusedByRecord) }
            }
        } use: {
        }
        return excused.withLock { $0 }
    }

    /// The gate is what the scan has an eye on: a person in the public record is no less a find for being there.
    private static func isExcusedByRecord(_ kind: SecretItem.Kind) -> Bool {
        switch kind {
        case .text, .passage, .reference, .fileName, .attachment: true
        case .name, .email, .telephone: false
        }
    }

    private static func forEachFile(of folders: [URL], _ body: (String, [UInt8]) -> Void) throws {
        for folder in folders {
            for path in try RecordFiles.paths(in: folder) { body(path, try RecordFiles.bytes(path, in: folder)) }
        }
    }
}

internal import Diagnostics
internal import Foundation
internal import TestSupport

/// A reader of what comes from outside, and what has to hold of it for any bytes at all: it reads them or refuses them, never
/// dies, says where a fault is, and says the same when asked again.
///
/// `FuzzTests` tries each with some thousand changes from seeds, `make fuzz` with libFuzzer, which is led by what is reached.
public struct FuzzReader: Sendable {
    /// In the terms of a command line, such as `front-matter`.
    public let name: String
    /// Words of the format, which random bytes would hardly hit upon.
    public let pieces: [String]
    /// How many inputs `FuzzTests` tries: more where one costs little.
    public let trials: Int
    /// Sound inputs of the repository to begin with.
    public let seeds: @Sendable () throws -> [[UInt8]]
    /// Reads, and tells everything that was read or refused.
    private let outcome: @Sendable ([UInt8]) throws -> [String]

    init(
        _ name: String, pieces: [String], trials: Int, seeds: @escaping @Sendable () throws -> [[UInt8]],
        outcome: @escaping @Sendable ([UInt8]) throws -> [String]
    ) {
        self.name = name
        self.pieces = pieces
        self.trials = trials
        self.seeds = seeds
        self.outcome = outcome
    }

    /// Throws what doesn't hold for these bytes.
    public func check(_ bytes: [UInt8]) throws {
        let first = try outcome(bytes)
        let second = try outcome(bytes)
        guard !first.elementsEqual(second, by: { $0.utf8.elementsEqual($1.utf8) }) else { return }
        let difference = zip(first, second).first { !$0.utf8.elementsEqual($1.utf8) }
        throw BrokenPromise(
            "two readings of the same bytes differ: \(difference?.0.prefix(300) ?? "-") and \(difference?.1.prefix(300) ?? "-")"
        )
    }

    /// Inputs that libFuzzer has once found to be too much for a reader; each stays mended.
    public func found() throws -> [[UInt8]] {
        let folder = Repository.url("Tests/FuzzTests/Corpus/\(name)")
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            [UInt8](try Data(contentsOf: folder.appending(path: $0)))
        }
    }
}

extension FuzzReader: CustomStringConvertible {
    public var description: String { name }
}

extension FuzzReader {
    /// Every reader.
    public static let all =
        [json, yaml, csv] + [records, profiles, consents, persons, locks] + [frontMatter, templates, markup]
        + [addresses, importedTable, importMapping, leakScan]
}

/// What should hold for a reader and doesn't.
public struct BrokenPromise: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

/// What a refusal tells, after a look at it: it has an error, each finding has a place, and the place is one of the input.
///
/// - Parameters:
///   - path: of the input, if the findings may be about other files too.
///   - bytes: of the input.
func refusal(_ failure: DiagnosticFailure, path: String, _ bytes: [UInt8]) throws -> [String] {
    guard failure.diagnostics.containsErrors else { throw BrokenPromise("a refusal without an error") }
    try checkPlaces(failure.diagnostics, path: path, bytes)
    return failure.diagnostics.rendered(as: .json)
}

/// Looks at whether findings have places that a person can open.
func checkPlaces(_ diagnostics: [Diagnostic], path: String, _ bytes: [UInt8]) throws {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for finding in diagnostics {
        guard finding.path != nil else { throw BrokenPromise("a finding without a file: \(finding.kind)") }
        guard finding.path == path, let place = finding.position else { continue }
        guard (1...(lines + 1)).contains(place.line), place.column >= 1 else {
            throw BrokenPromise("\(finding.kind) at \(place.line):\(place.column) of \(lines) lines")
        }
    }
}

/// Files of the repository, the smaller ones: libFuzzer gets on faster with these.
///
/// - Parameters:
///   - folder: in the repository.
///   - most: bytes of a file that is taken.
func files(of folder: String, ending: String, most: Int = 6_000) throws -> [[UInt8]] {
    let url = Repository.url(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted().filter { $0.hasSuffix(ending) }
        .map { [UInt8](try Data(contentsOf: url.appending(path: $0))) }.filter { $0.count <= most }
}

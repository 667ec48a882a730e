import Foundation
import TestSupport

/// The compiler as the release build runs it over code that may import `Vault`.
///
/// `Vault` is made anew from its sources, and snippets see this one: without a part of the wall, to see that the part is needed, and
/// never compiled for testing, as a debug build is.
struct Compiler {
    /// Finds `Vault` and the modules that it needs.
    private let searchFlags: [String]
    private let manifest: PackageManifest

    private static let buildFolder = Command.programs

    /// With the `Vault` of the repository.
    static func shared() throws -> Compiler { try made.get() }
    private static let made = Result { try Compiler(name: "as-it-is", vault: sourcesOfVault()) }

    /// The texts of `Vault` by their paths.
    static func sourcesOfVault() throws -> [String: String] {
        let paths = try SwiftSources.files(in: "Sources/Vault")
        return Dictionary(
            uniqueKeysWithValues: try paths.map { path in
                (path, try String(contentsOf: Repository.url(path), encoding: .utf8))
            })
    }

    /// - Parameters:
    ///   - name: of the folder that holds the module.
    ///   - vault: the texts of `Vault` by their paths.
    init(name: String, vault: [String: String], flags: [String] = []) throws {
        manifest = try PackageManifest.ofRepository()
        let folder = Self.buildFolder.appending(path: "BoundaryTests.modules/" + name)
        try? FileManager.default.removeItem(at: folder)
        for (path, text) in vault {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        searchFlags = ["-I", folder.path] + (try Self.flagsOfBuild())
        let result = try Command.run(
            ["swiftc", "-emit-module", "-module-name", "Vault", "-parse-as-library"] + flags
                + settings(of: "Vault") + searchFlags
                + ["-emit-module-path", folder.appending(path: "Vault.swiftmodule").path]
                + vault.keys.sorted().map { folder.appending(path: $0).path }, withErrors: true)
        guard result.status == 0 else { throw CompilerFailure(output: result.output) }
    }

    /// Compiles a snippet as if it were a file of `Clearance`. It goes as far as the checks of ownership, which come after types.
    func compile(_ snippet: Snippet, leavingOut left: Set<String> = []) throws -> Compilation {
        let result = try Command.run(
            ["swiftc", "-emit-sil", "-o", "/dev/null", "-module-name", "Attempt", "-parse-as-library"]
                + settings(of: "Clearance", leavingOut: left) + searchFlags + [Repository.url(snippet.path).path],
            withErrors: true)
        return Compilation(succeeded: result.status == 0, output: result.output)
    }

    /// The modules of this build, and the headers of C that they need.
    private static func flagsOfBuild() throws -> [String] {
        var flags = ["-I", buildFolder.appending(path: "Modules").path]
        // Vault tries texts with the renderer of the site, which needs the Markdown library in C.
        for map in [
            Repository.url("Sources/CCMarkGFM/module.modulemap"),
            buildFolder.appending(path: "CMarkThreading.build/module.modulemap"),
        ] {
            flags += ["-Xcc", "-fmodule-map-file=\(map.path)"]
        }
        let checkouts = buildFolder.appending(path: "../../checkouts").standardizedFileURL
        let walk = FileManager.default.enumerator(atPath: checkouts.path)
        for case let path as String in walk ?? .init() where path.hasSuffix("/include/module.modulemap") {
            let map = checkouts.appending(path: path)
            flags += ["-Xcc", "-fmodule-map-file=" + map.path]
            flags += ["-Xcc", "-I", "-Xcc", map.deletingLastPathComponent().path]
        }
        return flags
    }

    /// The flags that the manifest gives to a target, and the name that all modules of a package are compiled with.
    private func settings(of target: String, leavingOut left: Set<String> = []) -> [String] {
        let settings = manifest.target(target)?.swiftSettings ?? []
        return ["-package-name", manifest.name] + settings.subtracting(left).sorted().flatMap(Self.flags)
    }

    private static func flags(for setting: String) -> [String] {
        let words = setting.split(separator: " ").map(String.init)
        return switch (words.first, words.dropFirst().first) {
        case ("swiftLanguageMode", let mode?): ["-swift-version", mode]
        case ("enableUpcomingFeature", let feature?): ["-enable-upcoming-feature", feature]
        case ("strictMemorySafety", nil): ["-strict-memory-safety"]
        case ("treatWarning", let group?): ["-Werror", group]
        case _: ["unknown-setting-" + setting]
        }
    }
}

/// What the compiler said about a snippet.
struct Compilation {
    let succeeded: Bool
    let output: String

    var errors: [Substring] { messages("error: ") }
    var notes: [Substring] { messages("note: ") }

    /// Messages stand in lines such as `file.swift:3:1: error: what is wrong`; lines that draw the source start otherwise.
    private func messages(_ kind: String) -> [Substring] {
        output.split(separator: "\n").compactMap { line in
            guard let range = line.range(of: kind), !line.hasPrefix(" "), !line[..<range.lowerBound].contains("|")
            else {
                return nil
            }
            return line[range.upperBound...]
        }
    }
}

struct CompilerFailure: Error, CustomStringConvertible {
    let output: String
    var description: String { "Vault doesn't compile:\n" + output }
}

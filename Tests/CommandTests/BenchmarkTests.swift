import Foundation
import TestSupport
import Testing

/// The benchmark measures what it says: its archives are the same everywhere, a release would take them, and Hugo is given the
/// pages that mechsite builds. The smallest preset stands for all.
@Suite("The benchmark's archives and sites")
struct BenchmarkTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        #expect(try python("archive.py", "tiny", path("first")).status == 0)
    }

    @Test("the same preset and seed give the same bytes, another seed gives others")
    func seeded() throws {
        #expect(try python("archive.py", "tiny", path("second")).status == 0)
        #expect(try python("archive.py", "tiny", path("third"), "--seed", "other").status == 0)
        let first = try files(of: "first/records")
        #expect(first.count > 20)
        #expect(try files(of: "second/records") == first)
        #expect(try files(of: "third/records") != first)
    }

    @Test("the records follow their schemas")
    func schemas() throws {
        let checked = try Command.run(
            ["/usr/bin/python3", Repository.url("Tests/Tools/validate-records.py").path, path("first/records")],
            withErrors: true)
        #expect(checked.status == 0, "\(checked.output)")
    }

    @Test("locks written after docs/consents.md are those that clearance writes")
    func locks() throws {
        let before = try files(of: "first/records")
        let consents = before.keys.filter { $0.hasPrefix("consents/") && $0.hasSuffix(".yaml") }
        #expect(consents.count > 2)
        for consent in consents {
            let name = consent.dropFirst("consents/".count).dropLast(".yaml".count)
            #expect(try clearance("consent", "lock", String(name)).status == 0)
        }
        for lock in before.keys where lock.hasPrefix("agreements/") {
            let parts = lock.dropFirst("agreements/".count).dropLast(".lock.json".count)
                .split(separator: "-", maxSplits: 3)
            #expect(try clearance("agreement", "lock", parts.joined(separator: "/")).status == 0)
        }
        #expect(try files(of: "first/records") == before)
    }

    @Test("an archive is cleared with nothing to report and built, and Hugo is given the same pages")
    func sites() throws {
        let cleared = try clearance("clear", "--strict", "--as-at", "2026-11-20", "--out", path("public-record"))
        #expect(cleared.status == 0, "\(cleared.output)")
        let built = try Command.run(
            [
                Command.programs.appending(path: "mechsite").path, "build", "--record", path("public-record"),
                "--content", path("first/content"), "--templates", Repository.url("templates").path, "--out",
                path("public"),
            ], withErrors: true)
        #expect(built.status == 0, "\(built.output)")
        let exported = try python("hugo_site.py", path("public-record"), path("first/content"), path("hugo"))
        #expect(exported.status == 0, "\(exported.output)")

        let pages = Set(try files(of: "public").keys.filter { $0.hasSuffix(".html") && $0.contains("/") })
        let sources = try files(of: "hugo/content").filter {
            !String(decoding: $0.value, as: UTF8.self).contains("\"never\"")
        }
        let addresses = sources.keys.map { source in
            source.hasSuffix("/_index.md")
                ? source.dropLast("/_index.md".count)
                    + (source.utf8.count { $0 == UInt8(ascii: "/") } == 1 ? "/index.html" : ".html")
                : source.dropLast(".md".count) + ".html"
        }
        #expect(pages.count > 500)
        // Filtered lists, what is new and the search are pages of ours that Hugo's site doesn't have.
        let ownPages = pages.subtracting(addresses.map(String.init))
        #expect(pages.isSuperset(of: addresses.map(String.init)))
        let filtered = /^..\/(states\/[a-z]+-[a-z0-9-]+|documents\/[a-z0-9-]+|new|search)\.html$/
        #expect(ownPages.allSatisfy { $0.contains(filtered) })
    }

    private func path(_ name: String) -> String { folder.url.appending(path: name).path }

    private func python(_ script: String, _ arguments: String...) throws -> Command {
        // -B: the tests leave nothing behind in the repository.
        try Command.run(
            ["/usr/bin/python3", "-B", Repository.url("Benchmarks").appending(path: script).path] + arguments,
            withErrors: true)
    }

    private func clearance(_ command: String...) throws -> Command {
        try Command.run(
            [Command.programs.appending(path: "clearance").path] + command
                + ["--records", path("first/records"), "--content", path("first/content")], withErrors: true)
    }

    /// Every file below a folder, with its bytes.
    private func files(of name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: path(name)) ?? .init() {
            files[file] = try? Data(contentsOf: URL(filePath: path(name)).appending(path: file))
        }
        return files
    }
}

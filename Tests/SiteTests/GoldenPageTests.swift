import Foundation
import TestSupport
import Testing

/// A page of every kind, byte by byte. `MECHSITE_UPDATE_GOLDEN=1 swift test --filter GoldenPageTests` writes the files anew; what
/// changed is then seen by `git diff`.
@Suite("Golden pages")
struct GoldenPageTests {
    private static let english = [
        "index", "states", "states/xaa", "states/xbb", "states/afg", "states/xaa/untoc-1-questionnaire",
        "states/xaa/untoc-1-dialogue", "states/xaa/untoc-1-observations", "states/xaa/untoc-1-summary",
        "states/xaa/untoc-1-documents", "mechanism", "mechanism/history", "rules", "status", "drawing-of-lots",
        "dialogues", "dialogues/2022-05-06-firearms", "documents", "glossary", "404", "articles", "articles/untoc-5",
        "topics/best-practice", "data", "states/review-group-1", "states/material-summary", "documents/year-2018",
        "new", "search",
    ].map { "en/\($0).html" }
    private static let others = ["ar", "zh"].flatMap { language in
        ["states/xaa", "states/xaa/untoc-1-questionnaire", "status"].map { "\(language)/\($0).html" }
    }
    private static let root = ["index.html", "404.html"]

    private static let isUpdating = ProcessInfo.processInfo.environment["MECHSITE_UPDATE_GOLDEN"] == "1"

    @Test("stay as they are", arguments: english + others + root)
    func page(_ path: String) async throws {
        let site = try await RenderedSite.small.value
        let rendered = Self.withoutDigests(try #require(site.text(path), "no page \(path)"))
        let file = Repository.url("Tests/SiteTests/Golden").appending(path: path)
        if Self.isUpdating {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(rendered.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(Self.firstDifference(rendered, golden) == nil)
    }

    @Test("are there for every kind of page")
    func complete() async throws {
        let site = try await RenderedSite.small.value
        let kinds = Set(site.pages.filter { $0.hasPrefix("en/") }.map(Self.kind))
        #expect(kinds == Set(Self.english.map(Self.kind)))
    }

    /// The part of a path that tells the kind of a page.
    private static func kind(_ path: String) -> String {
        let parts = path.split(separator: "/").map(String.init)
        guard let last = parts.last, parts.count > 2 else { return path }
        let folder = parts[1] == "about" ? "mechanism" : parts[1]
        return parts.count == 3 ? folder : "\(folder)/\(last.split(separator: "-").last ?? "")"
    }

    /// The names of the style sheet and of the scripts change with every change of them.
    private static func withoutDigests(_ page: String) -> String {
        page.replacing(/assets\/(site|filter)\.[0-9a-f]+\./) { "assets/\($0.output.1)." }
            .replacing(/assets\/search\.[0-9a-f]+\//, with: "assets/search/")
    }

    /// The first line that differs, as it is and as it was.
    private static func firstDifference(_ new: String, _ old: String) -> String? {
        guard new != old else { return nil }
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let index =
            zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
        return """
            line \(index + 1)
            is:  \(index < new.count ? new[index] : "(end)")
            was: \(index < old.count ? old[index] : "(end)")
            """
    }
}

import Foundation
import TestSupport
import Testing

@Suite("A State sees before it consents: clearance preview")
struct PreviewTests {
    private static let draft = """
        format: consent/1
        id: XKK-2026-01
        party: XKK
        role: state-under-review
        given: 2026-11-10
        in-force: {from: 2026-11-15}
        reference: NV/2026/0099
        grants:
          - mode: whole
            include:
              - {instrument: untoc, document: response}

        """

    private static func clearance(_ place: Workplace, _ arguments: String...) throws -> Command {
        try Command.run(
            [Command.programs.appending(path: "clearance").path] + arguments, in: place.url("."), withErrors: true)
    }

    @Test("the bundle holds the pages that would change, marked, complete, and a digest that binds the consent")
    func bundle() throws {
        let place = try Workplace()
        try place.write(Self.draft, to: "draft.yaml")
        let records = try place.files(of: "records")
        let preview = try Self.clearance(
            place, "preview", "XKK", "--proposed", "draft.yaml", "--as-at", "2026-11-20", "--out", "bundle")
        #expect(preview.status == 0, "\(preview.output)")
        #expect(try place.files(of: "records") == records, "a preview changes no record")

        let files = try place.files(of: "bundle")
        let pages = files.filter { $0.key.hasSuffix(".html") && $0.key != "index.html" }
        #expect(pages.keys.contains("en/states/xkk/untoc-1-questionnaire.html"))
        #expect(!pages.keys.contains { $0.contains("states/xaa") || $0.contains("glossary") })
        for (path, bytes) in pages {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(page.contains("For consideration, not public"), "\(path)")
            for match in page.matches(of: /(?:href|src)="([^"#:]+)(?:#[^"]*)?"/) {
                let folder = URL(filePath: "/" + path).deletingLastPathComponent()
                let target = folder.appending(path: String(match.output.1)).standardized.path.dropFirst()
                #expect(files[String(target)] != nil, "\(path) leads to \(target)")
            }
        }
        let index = try place.text("bundle/index.html")
        let digest = try #require(index.firstMatch(of: /[0-9a-f]{4}(?:-[0-9a-f]{4}){3}/)).output
        #expect(index.contains("XKK/untoc/1/response") && index.contains("reference: NV/2026/0099"))
        let links = index.matches(of: /<li><a href="([^"]+)"/).map(\.output.1)
        #expect(Set(links.map(String.init)) == Set(pages.keys), "every page that would change is linked")
        #expect(links.first == "en/states/xkk.html", "the State's own pages in the review's language come first")

        try place.write(Self.draft, to: "records/consents/XKK-2026-01.yaml")
        let lock = try Self.clearance(place, "consent", "lock", "XKK-2026-01", "--bundle", String(digest))
        #expect(lock.status == 0, "\(lock.output)")
        let narrower = Self.draft.replacing("mode: whole", with: "mode: with-passages-withheld")
        try place.write(narrower, to: "records/consents/XKK-2026-01.yaml")
        let other = try Self.clearance(place, "consent", "lock", "XKK-2026-01", "--bundle", String(digest))
        #expect(other.status == 1 && other.output.contains("[other-bundle]"))
    }

    @Test("a proposed consent of another party, or one that can't be read, is refused and leaves no bundle")
    func refused() throws {
        let place = try Workplace()
        try place.write(Self.draft, to: "draft.yaml")
        try place.write(Self.draft.replacing("party: XKK", with: "party: State K"), to: "spoiled.yaml")
        for (party, file, kind) in [("XAA", "draft.yaml", "wrong-party"), ("XKK", "spoiled.yaml", "invalid-value")] {
            let preview = try Self.clearance(
                place, "preview", party, "--proposed", file, "--as-at", "2026-11-20", "--out", "bundle")
            #expect(preview.status == 1 && preview.output.contains("[\(kind)]"), "\(preview.output)")
        }
        #expect(!FileManager.default.fileExists(atPath: place.url("bundle").path))
    }
}

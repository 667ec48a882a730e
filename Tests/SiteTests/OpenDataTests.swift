import Bytes
import Foundation
import Mechanism
import PublicRecord
import Reference
import Synchronization
import TestSupport
import Testing

@testable import Site

@Suite("Data for download")
struct OpenDataTests {
    @Test(
        "no cell is taken for a formula by a spreadsheet",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"),
            ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), (" =1", "' =1"), ("\u{A0}=1", "'\u{A0}=1"),
            ("\n=1", "\"'\n=1\""), ("a=1", "a=1"), (" ", " "),
            ("=a,b", "\"'=a,b\""), ("plain", "plain"), ("a \"b\"", "\"a \"\"b\"\"\""), ("two\nlines", "\"two\nlines\""),
            ("", ""), ("a\r\nb", "\"a\r\nb\""),
            // An accent makes one character of itself and what stands before it, but a cell ends at a byte.
            ("a,\u{301}b", "\"a,\u{301}b\""), ("a\"\u{301},b", "\"a\"\"\u{301},b\""), ("=\u{301}1", "'=\u{301}1"),
        ])
    func cells(text: String, cell: String) {
        var bytes = ByteBuffer()
        bytes.append(cell: text)
        let written = String(decoding: bytes.copy(), as: UTF8.self)
        #expect(written == cell)
    }

    @Test("every line of a table has a cell for each column")
    func shape() throws {
        let model = try Self.model()
        for table in OpenData.tables(of: model) {
            #expect(!table.columns.isEmpty)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
            #expect(Set(table.columns.map(\.name)).count == table.columns.count)
        }
    }

    @Test("a large table is made in pieces of whole lines, none of which is large")
    func pieces() throws {
        let line = String(repeating: "a", count: 1_000)
        let table = OpenData.Table(
            id: .texts, title: "", columns: [OpenData.Column("name", "")],
            parts: (0..<50).map { part in { (0..<20).map { ["\(part) \($0) \(line)"] } } })
        var pieces: [String] = []
        table.write { pieces.append(String(decoding: $0.copy(), as: UTF8.self)) }
        #expect(pieces.count == 4)
        #expect(pieces.allSatisfy { $0.hasSuffix("\n") && $0.utf8.count < 300_000 })
        #expect(pieces.joined() == (["name"] + table.rows.joined()).map { $0 + "\n" }.joined())
    }

    @Test("a file that is taken in pieces is the same as a whole one")
    func piecesOfSite() async throws {
        let plan = try SitePlan(SiteFixture.model(), templates: Repository.url("templates"))
        let found = Mutex<[String: [UInt8]]>([:])
        let sink = SiteSink { _, _, _ in
        } inPieces: { path, _, pieces in
            try pieces { piece in
                let copy = piece.copy()
                found.withLock { $0[path, default: []] += copy }
            }
        }
        let times = try await plan.render(workers: 2, to: sink)
        let files = found.withLock { $0 }
        #expect(files.keys.contains("data/texts.csv"))
        let site = try await RenderedSite.small.value
        for (path, bytes) in files { #expect(site.files[path] == bytes, "\(path)") }
        let whole = try await plan.render(workers: 1) { _, _, _ in }
        #expect(times.rows.reduce(0) { $0 + $1.bytes } == whole.rows.reduce(0) { $0 + $1.bytes })
        #expect(times.rows.reduce(0) { $0 + $1.count } == site.files.count)
    }

    @Test("C19: the table of parties has no column that could rank them")
    func columns() throws {
        let table = try #require(OpenData.tables(of: try Self.model()).first { $0.name == "parties" })
        let names = Language.allCases.map { "name_\($0.code)" }
        #expect(table.columns.map(\.name) == ["code", "demonstration", "regional_group", "review_group"] + names)
        #expect(table.rows.map { $0[0] } == table.rows.map { $0[0] }.sorted(), "in the order of codes")
    }

    @Test("C17: every party has a file of its own, the same but for names and facts where nothing is published")
    func filesOfParties() async throws {
        let site = try await RenderedSite.small.value
        for party in try SiteFixture.model().reference.parties {
            let bytes = try #require(site.files["data/parties/\(party.code.slug).json"])
            let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            #expect(root["party"] as? String == party.code.description)
            let isPublished = party.code == SiteFixture.stateA
            #expect((root["reviews"] as? [Any])?.isEmpty == !isPublished)
            #expect(root["profile"] is NSNull == !isPublished)
            let profile = try #require(site.text("en/states/\(party.code.slug).html"))
            #expect(profile.contains("href=\"../../data/parties/\(party.code.slug).json\""))
        }
    }

    @Test("every table on a page has the link to its file within the same section or list")
    func tablesOnPages() async throws {
        let site = try await RenderedSite.small.value
        // The tables of the data page describe files and link to them; those in texts of States are a part of their words.
        for path in site.pages where path.hasPrefix("en/") && !path.hasSuffix("data.html") && !path.contains("/xaa/") {
            let page = try #require(site.text(path))
            for part in page.split(separator: "<table").dropFirst() {
                #expect(part.firstRange(of: ".csv\">") != nil, "\(path)")
            }
        }
    }

    @Test("the data package describes every table")
    func package() throws {
        let tables = OpenData.tables(of: try Self.model())
        var bytes = ByteBuffer()
        try DataPackage(of: tables, title: "title", asAt: "2026-11-20").write(into: &bytes)
        let root = try JSONSerialization.jsonObject(with: Data(bytes.copy())) as? [String: Any]
        let resources = try #require(root?["resources"] as? [[String: Any]])
        #expect(resources.compactMap { $0["path"] as? String } == tables.map { "\($0.name).csv" })
    }

    private static func model() throws -> SiteModel {
        let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "content")
        let text = PublishedText(
            language: .english, origin: .original, answer: .yes, text: "=HYPERLINK(\"x\")",
            basis: [.consentOfStateUnderReview], since: try #require(CalendarDate("2026-03-15")))
        let review = PublishedReview(
            party: try #require(PartyCode("XAA")), scope: ReviewScope(.convention, try #require(ClusterNumber(1))),
            responses: [
                PublishedResponse(
                    question: try #require(QuestionNumber("5.1")), article: ArticleNumber(5), versions: [[text]])
            ],
            dialogue: [
                PublishedMessage(kind: .message, speaker: try #require(PartyCode("XAA")), article: nil, texts: [text])
            ], summary: [text], comments: [.summary: [text]], documents: [[text]])
        return SiteModel(
            reference: try ReferenceData.read(from: content),
            record: PublicRecord(
                asAt: try #require(CalendarDate("2026-11-20")), settings: [:], demonstrationParties: [], profiles: [],
                reviews: [review]),
            content: try SiteContent.read(from: content), baseAddress: "https://review.example.org")
    }
}

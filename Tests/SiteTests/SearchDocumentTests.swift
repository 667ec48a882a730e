import Foundation
import Mechanism
import PublicRecord
import TestSupport
import Testing

@testable import Site

/// What the search of the whole site holds: everything that is published, and links that lead to it.
@Suite("Search in the whole site")
struct SearchDocumentTests {
    /// What the browser reads of a document.
    private struct Document: Decodable {
        let p: String
        let a: String?
        let l: String
        let t: String?
        let x: String
    }

    private struct Directory: Decodable {
        let texts: Int
        let pagesOf: [String: [Int]]
    }

    private static func documents(of site: RenderedSite, in part: String) throws -> [Document] {
        let files = site.files.keys.filter { $0.hasPrefix("search/\(part)/") }
        let numbered = try files.map { file in
            (try #require(Int(file.split(separator: "/").last?.dropLast(5) ?? "")), file)
        }
        return try numbered.sorted { $0.0 < $1.0 }.flatMap { _, file in
            try JSONDecoder().decode([Document].self, from: Data(site.files[file, default: []]))
        }
    }

    @Test("has every published text once in its language")
    func texts() async throws {
        let site = try await RenderedSite.whole.value
        let found = try Self.documents(of: site, in: "texts")
        var published: [PublishedText] = []
        for review in SiteFixture.record.reviews {
            for material in Material.allCases { review.forEachText(of: material) { published.append($0) } }
        }
        let notes = SiteFixture.record.profiles.flatMap(\.contextNote)
        #expect(found.map(\.l).sorted() == (published + notes).map(\.language.code).sorted())
        let directory = try JSONDecoder().decode(
            Directory.self, from: Data(try #require(site.files["search/index.json"])))
        #expect(directory.texts == found.count)
    }

    @Test("links to pages and anchors that are there, in all six languages", arguments: ["texts", "profiles", "pages"])
    func links(part: String) async throws {
        let site = try await RenderedSite.whole.value
        var anchors: [String: Set<String>] = [:]
        for document in try Self.documents(of: site, in: part) {
            // A section of a written page has its anchor in its own language only.
            let languages = part == "pages" ? [document.l] : Language.allCases.map(\.code)
            for language in languages {
                let path = "\(language)/\(document.p).html"
                if anchors[path] == nil {
                    anchors[path] = PageLinks(of: try #require(site.files[path], "\(path)")).anchors
                }
                if let anchor = document.a {
                    #expect(anchors[path]?.contains(anchor) == true, "\(path)#\(anchor)")
                }
            }
        }
    }

    @Test("holds no mark of Markdown, and of a withheld passage only that it is one")
    func plainText() async throws {
        let site = try await RenderedSite.whole.value
        let texts = try Self.documents(of: site, in: "texts").map(\.x)
        #expect(texts.contains { $0.contains("Yes, since 2011. ⟦⟧ See:") })
        for text in texts {
            #expect(!text.contains("withheld") && !text.contains("|") && !text.contains("*") && !text.contains("# "))
        }
    }

    @Test("has in each language a section for each heading of the written pages")
    func sections() async throws {
        let site = try await RenderedSite.whole.value
        let pages = try Self.documents(of: site, in: "pages").filter { $0.p.hasPrefix("mechanism/") }
        let counts = Dictionary(grouping: pages, by: \.l).mapValues(\.count)
        #expect(Set(counts.values).count == 1)
        #expect(counts.count == Language.allCases.count)
        #expect(pages.contains { $0.a != nil && $0.x.count > 100 })
    }
}

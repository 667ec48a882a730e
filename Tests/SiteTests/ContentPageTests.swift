import Diagnostics
import Mechanism
import Site
import Testing

@Suite("Pages that people write")
struct ContentPageTests {
    @Test("are in the order of their numbers, the same in each language")
    func order() throws {
        let pages = try ContentFolder().read().pages
        #expect(Set(pages.keys) == Set(Language.allCases))
        for language in Language.allCases { #expect(pages[language]?.map(\.slug) == ["about", "history"]) }
    }

    @Test("know what stands in their front matter")
    func frontMatter() throws {
        let page = try #require(try ContentFolder().read().pages[.french]?.last)
        #expect(page.title == "Histoire")
        #expect(page.summary == "What the page holds.")
        #expect(page.section == .mechanism)
        #expect(page.sources == ["Background paper, para. 1"])
        #expect(page.isWorkingTranslation)
        #expect(!page.isFallback)
    }

    @Test("know where their body begins in the file")
    func body() throws {
        let page = try #require(try ContentFolder().read().pages[.french]?.last)
        #expect(page.body == "\nSome *words*.\n")
        #expect(page.path == "pages/fr/history.md")
        #expect(page.bodyFirstLine == 10)
    }

    @Test("are in English where no translation exists, and say so")
    func fallback() throws {
        let pages = try #require(try ContentFolder().read().pages[.french])
        #expect(pages.map(\.isFallback) == [true, false])
        #expect(pages.first?.language == .french)
        #expect(pages.first?.textLanguage == .english)
        #expect(pages.first?.path == "pages/en/about.md")
    }

    @Test("are found wrong at their place", arguments: faults)
    func fault(_ fault: ContentFault) throws {
        try fault.check()
    }

    private static let faults: [ContentFault] = [
        ContentFault("missing-page", in: "pages/ru/more.md", "▸" + ContentSample.page(title: "More")),
        ContentFault(
            "different-place", in: "pages/ru/history.md", "▸" + ContentSample.page(title: "История", order: 11)),
        ContentFault("broken-front-matter", in: "pages/en/history.md", "▸# History\n"),
        ContentFault("broken-front-matter", in: "pages/en/history.md", "▸---\ntitle: History\n"),
        ContentFault("empty-page", in: "pages/en/history.md", ContentSample.page(title: "History", body: "▸ \n")),
        ContentFault(
            "unknown-key", in: "pages/ru/history.md", ContentSample.page(title: "История", more: "▸draft: true\n")),
        ContentFault(
            "unknown-key", in: "pages/en/history.md",
            ContentSample.page(title: "History", more: "▸translation: working\n")),
        ContentFault(
            "invalid-value", in: "pages/ru/history.md",
            ContentSample.page(title: "История").replacing("mechanism", with: "▸mecanism")),
        ContentFault(
            "wrong-count", in: "pages/en/history.md",
            ContentSample.page(title: "History").replacing("title", with: "▸title")
                .replacing("sources:\n  - Background paper, para. 1", with: "sources: []")),
    ]

    @Test(
        "have names that can stand in an address",
        arguments: ["History", "two words", "a--b", "-a", "a_b", "é"])
    func fileName(_ name: String) throws {
        let findings = try ContentFolder(["pages/en/\(name).md": ContentSample.page(title: "Title")]).findings()
        #expect(findings.map(\.kind) == ["invalid-name"])
    }

    @Test(
        "stand in folders of languages only", arguments: ["pages/de/history.md", "pages/stray.md", "pages/en/a.html"])
    func strangers(_ path: String) throws {
        let findings = try ContentFolder([path: ContentSample.page(title: "Title")]).findings()
        #expect(findings.map(\.kind) == ["unknown-file"])
    }

    @Test("may have notes for their writers beside them")
    func notes() throws {
        #expect(try ContentFolder(["pages/README.md": "Notes", "pages/en/README.md": "Notes"]).findings().isEmpty)
    }

    @Test("may be missing in a language as a whole")
    func noFolder() throws {
        let pages = try ContentFolder(["pages/fr/history.md": .none]).read().pages[.french]
        #expect(pages?.map(\.isFallback) == [true, true])
    }

    @Test("are needed in English")
    func noEnglishPages() throws {
        let folder = ContentFolder(["pages/en/history.md": .none, "pages/en/about.md": .none])
        #expect(try folder.findings().map(\.path) == ["pages/en"])
    }
}

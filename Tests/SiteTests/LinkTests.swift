import Foundation
import Mechanism
import Testing

@Suite("Links of the whole site")
struct LinkTests {
    @Test("every link leads to a page and an anchor that are there, and no anchor is there twice")
    func links() async throws {
        let site = try await RenderedSite.whole.value
        let pages = Dictionary(
            uniqueKeysWithValues: site.pages.map { ($0, PageLinks(of: site.files[$0, default: []])) })
        var broken: Set<String> = []
        for (path, page) in pages {
            broken.formUnion(page.repeated.map { "\(path): the anchor \($0) stands twice" })
            for link in page.links {
                if link.hasPrefix(SiteFixture.baseAddress) {
                    let file = String(link.dropFirst(SiteFixture.baseAddress.count + 1))
                    if site.files[file] == nil { broken.insert("\(path): \(link)") }
                } else if !link.hasPrefix("https://"), !link.hasPrefix("mailto:") {
                    let target = PageLinks.target(of: link, on: path)
                    if site.files[target.path] == nil { broken.insert("\(path): \(link)") }
                    if let anchor = target.anchor, pages[target.path]?.anchors.contains(anchor) != true {
                        broken.insert("\(path): \(link) has no such anchor")
                    }
                }
            }
        }
        #expect(broken.sorted().prefix(20) == [])
    }

    @Test(
        "the checker finds its way",
        arguments: [
            ("en/a/b.html", "../c.html", "en/c.html"), ("en/a.html", "#x", "en/a.html"), ("404.html", "/en/", "en"),
            ("en/a.html", "../../x", "../x"), ("index.html", "./en/index.html", "en/index.html"),
        ])
    func targets(page: String, link: String, path: String) {
        #expect(PageLinks.target(of: link, on: page).path == path)
    }

    @Test("the checker sees what is wrong")
    func examples() {
        let links = PageLinks(of: Array(#"<p id="a"><a href="x?a=1&amp;b">1</a><p id="a">"#.utf8))
        #expect(links.links == ["x?a=1&b"])
        #expect(links.repeated == ["a"])
    }
}

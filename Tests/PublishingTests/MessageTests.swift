import Diagnostics
import Glibc
import Publishing
import Testing

@Suite("Messages")
struct MessageTests {
    @Test(
        "every error has a kind, a path and what to do",
        arguments: [
            (PublishingError.unusableName(path: "p"), "output-name"),
            (.parentMissing(path: "p"), "output-parent"),
            (.symbolicLink(path: "p"), "output-link"),
            (.notAFolder(path: "p"), "output-file"),
            (.foreignFolder(path: "p", entry: "x"), "output-foreign"),
            (.otherOutput(path: "p", found: .site, expected: .publicRecord), "output-other"),
            (.overlapsInput(path: "p", input: "records"), "output-input"),
            (.anotherBuild(path: "p", process: nil), "output-locked"),
            (.changedMeanwhile(path: "p"), "output-changed"),
            (.exchangeUnsupported(path: "p"), "output-exchange"),
            (.unsafePath("p", owner: "a", reason: .dotPart), "unsafe-path"),
            (.duplicatePath("p", owners: ["a", "b"]), "duplicate-path"),
            (.fileIsFolder("p", owners: ["a", "b"]), "file-is-folder"),
            (.finished(path: "p"), "output-finished"),
            (.diskFull(path: "p"), "disk-full"),
            (.readOnly(path: "p"), "read-only"),
            (.notPermitted(path: "p", operation: "write"), "not-permitted"),
            (.system(path: "p", operation: "write", code: EIO), "file-system"),
        ])
    func kinds(_ error: PublishingError, _ kind: String) {
        let diagnostic = error.diagnostic
        #expect(diagnostic.kind == kind)
        #expect(diagnostic.path == "p")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.remedy?.isEmpty == false)
        #expect(!diagnostic.found.hasSuffix("."))
    }

    @Test("faults of paths have words of their own")
    func faults() {
        let words = SitePath.Fault.allCases.map {
            PublishingError.unsafePath("p", owner: "a", reason: $0).diagnostic.found
        }
        #expect(Set(words).count == words.count)
    }

    @Test("as a person sees them")
    func text() {
        let error = PublishingError.duplicatePath("en/index.html", owners: ["page home", "page states"])
        #expect(
            error.diagnostic.rendered(as: .text) == """
                en/index.html: error: page home and page states have the same path [duplicate-path]
                    expected: one page for each path
                    do: change the address of one of them
                """)
    }
}

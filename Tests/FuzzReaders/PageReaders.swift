internal import Diagnostics
internal import Markup
internal import Site
internal import SourceReading
internal import TestSupport

extension FuzzReader {
    static let frontMatter = FuzzReader("front-matter", pieces: Pieces.records + ["---\n"], trials: 800) {
        try files(of: "content/pages/en", ending: ".md", most: 4_000)
            + files(of: "content/pages/ar", ending: ".md", most: 4_000)
    } outcome: { bytes in
        let file: SourceFile
        let matter: FrontMatter
        do throws(DiagnosticFailure) {
            file = try SourceFile(path: "input", bytes: bytes)
            matter = try FrontMatter(of: file)
        } catch {
            return try refusal(error, path: "input", bytes)
        }
        let length = matter.body.utf8.count
        guard file.text.utf8.suffix(length).elementsEqual(matter.body.utf8) else {
            throw BrokenPromise("a body that is not the end of the file")
        }
        guard matter.bodyFirstLine == file.text.utf8.dropLast(length).count(where: { $0 == UInt8(ascii: "\n") }) + 1
        else { throw BrokenPromise("a body that begins on another line than line \(matter.bodyFirstLine)") }
        return [matter.body, String(describing: matter.root)]
    }

    static let markup = FuzzReader("markup", pieces: Pieces.markup, trials: 700) {
        let sample =
            "# A\n\n- [x] *b* **c** ~~d~~ `e` [f](https://a.example \"g\")\n\n| h | i |\n|---|:-:|\n| j | k |\n\nl[^1] ⟦⟧ \u{2067}أ\u{2069}\n\n"
            + "[^1]: m\n\n> 1. n\n>    ```x\n>    o\n>    ```\n\nwww.a.example a@b.example <https://a.example> &amp; [p]\n\n[p]: https://p.example\n"
        return [Array(sample.utf8)] + (try files(of: "content/pages", ending: ".md", most: 3_000))
    } outcome: { bytes in
        let labels = MarkupLabels(
            withheldPassage: "-", table: "-", footnotes: "-", backToReference: "-", taskDone: "-", taskNotDone: "-")
        var renderer = MarkupRenderer()
        let fragment: Fragment
        do throws(MarkupFailure) {
            fragment = try renderer.fragment(of: bytes, options: MarkupOptions(labels: labels))
        } catch {
            guard error.problems.allSatisfy({ $0.line >= 1 }) else { throw BrokenPromise("a problem without a place") }
            return error.problems.map { "\($0.line):\($0.column ?? 0) \($0.kind)" }
        }
        let html = String(decoding: fragment.html, as: UTF8.self)
        if let fault = htmlFaults(html).first { throw BrokenPromise(fault) }
        return [html, fragment.plainText]
    }
}

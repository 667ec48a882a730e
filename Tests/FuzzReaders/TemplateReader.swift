internal import Bytes
internal import Diagnostics
internal import Templates

extension FuzzReader {
    /// A template, beside a partial and a layout: parsed, compiled for a shape with a field of every kind, and rendered with values
    /// that would like to be markup.
    static let templates = FuzzReader("templates", pieces: Pieces.templates, trials: 1_000) {
        let sample =
            "<!DOCTYPE html><html><p class=\"a {{text}}\">{{#list}}<a href=\"{{link}}\">{{text}}</a>{{/list}}{{^flag}}g{{/flag}}{{> part}}{{{html}}}{{#some}}{{text}}{{/some}}{{one.text}}{{! i }}{{strings.word}}</p></html>"
        let layout = "{{< layout}}{{$block}}{{#one}}{{text}}{{/one}}{{/block}}{{/layout}}"
        return [Array(sample.utf8), Array(layout.utf8)] + (try files(of: "templates", ending: ".mustache"))
    } outcome: { bytes in
        let template: Template
        do throws(DiagnosticFailure) {
            let page = TemplateSource(name: "page", path: "page", text: String(decoding: bytes, as: UTF8.self))
            template = try TemplateLibrary(sources: [page] + others).compile("page", shape: shape, strings: strings)
        } catch {
            return try refusal(error, path: "page", bytes)
        }
        var buffer = ByteBuffer()
        template.render(view, into: &buffer)
        let html = buffer.withBytes { String(decoding: $0, as: UTF8.self) }
        guard !html.contains(markOfMarkup) else { throw BrokenPromise("a text became markup") }
        return [html]
    }

    private static let others = [
        TemplateSource(name: "part", path: "part", text: "<b>{{text}}</b>{{#list}}{{text}}{{/list}}"),
        TemplateSource(name: "layout", path: "layout", text: "<main title=\"{{text}}\">{{$block}}-{{/block}}</main>"),
    ]
    private static let strings = TemplateStrings(["word": "A & B", "nav.states": "States"], named: "strings")
    private static let inner = Shape("inner", ["text": .text, "link": .link])
    private static let shape = Shape(
        "page",
        [
            "text": .text, "link": .link, "html": .html, "flag": .flag, "list": .list(inner), "some": .optional(inner),
            "one": .view(inner),
        ])
    /// No template of a fuzzer hits upon it, so that it is there only if a text was written raw.
    private static let markOfMarkup = "<x-e7b0f5a2"
    private static let words = "\"'>\(markOfMarkup) &{{text}}"
    private static var view: View {
        let nested = View(inner, ["text": .text(words), "link": .link(Link(made: "/a?b=1&c"))])
        return View(
            shape,
            [
                "text": .text(words), "link": .link(Link(made: "https://a.example/")),
                "html": .html(HTMLFragment(markup: "<p>b</p>")), "flag": .flag(true), "list": .list([nested, nested]),
                "some": .optional(nested), "one": .view(nested),
            ])
    }
}

import Bytes
import Diagnostics
import Templates

/// The shapes that the tests of this target compile templates for.
enum Sample {
    static let tag = Shape("tag", ["name": .text])
    static let row = Shape("row", ["title": .text, "address": .link, "tags": .list(tag)])
    static let note = Shape("note", ["words": .text])
    static let menu = Shape("menu", ["label": .text, "entries": .list(tag)])
    static let frame = Shape("frame", ["language": .text, "home": .link, "menu": .view(menu)])
    static let page = Shape(
        "page",
        [
            "title": .text, "body": .html, "address": .link, "isDraft": .flag, "rows": .list(row),
            "note": .optional(note),
            "frame": .view(frame),
        ])

    static let strings = TemplateStrings(["nav.states": "States & parties", "yes": "yes"], named: "strings/en.yaml")

    static func row(_ title: String, _ tags: [String] = []) -> View {
        View(
            row,
            [
                "title": .text(title), "address": .link(Link(made: "/rows/")),
                "tags": .list(tags.map { View(tag, ["name": .text($0)]) }),
            ])
    }

    static func page(
        title: String = "A & B", body: String = "<p>body</p>", isDraft: Bool = false, rows: [View] = [],
        note: String? = nil
    ) -> View {
        let entries = ["one", "two"].map { View(tag, ["name": .text($0)]) }
        let menu = View(menu, ["label": .text("Menu"), "entries": .list(entries)])
        let frame = View(
            frame, ["language": .text("en"), "home": .link(Link(made: "/en/?a=1&b=2")), "menu": .view(menu)])
        return View(
            page,
            [
                "title": .text(title), "body": .html(HTMLFragment(markup: body)),
                "address": .link(Link(made: "/en/page/")),
                "isDraft": .flag(isDraft), "rows": .list(rows),
                "note": .optional(note.map { View(Self.note, ["words": .text($0)]) }), "frame": .view(frame),
            ])
    }
}

/// Compiles the template `page` of the files and renders it.
func render(
    _ page: String, _ others: KeyValuePairs<String, String> = [:], _ view: View = Sample.page(),
    strings: TemplateStrings = Sample.strings
) throws -> String {
    let files = [("page", page)] + others.map { ($0.key, $0.value) }
    let library = try TemplateLibrary(
        sources: files.map { TemplateSource(name: $0.0, path: "templates/\($0.0)", text: $0.1) })
    var buffer = ByteBuffer()
    try library.compile("page", shape: Sample.page, strings: strings).render(view, into: &buffer)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
}

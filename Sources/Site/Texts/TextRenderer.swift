internal import Bytes
internal import Diagnostics
internal import Markup
internal import Mechanism
internal import PublicRecord
internal import Templates

/// Turns texts into HTML: one for each worker. A text of a State is rendered once and stands in the pages of all six languages.
struct TextRenderer: ~Copyable {
    private var renderer = MarkupRenderer()
    private var buffer = ByteBuffer(capacity: 1 << 14)
    private let labels: [Language: MarkupLabels]

    init(_ strings: [Language: Strings]) {
        labels = strings.mapValues(MarkupLabels.init)
    }

    /// The HTML of a published text. Its marks and footnotes speak its own language.
    ///
    /// - Parameters:
    ///   - name: unique on the page, for the anchors inside of the text.
    ///   - owner: what the text belongs to, for messages.
    ///   - headingLevel: the level of the heading that the text stands under.
    mutating func render(
        _ text: PublishedText, named name: String, of owner: String, below headingLevel: Int
    ) throws(DiagnosticFailure) -> HTMLFragment {
        guard let labels = labels[text.language] else { preconditionFailure("no strings in \(text.language)") }
        let options = MarkupOptions(
            labels: labels, links: .externalOnly, headingShift: headingLevel - 1,
            identifierPrefix: "\(name)-\(text.language.code)-")
        do {
            buffer.removeAll()
            try renderer.render(text.text, options: options, into: &buffer)
            return HTMLFragment(copying: buffer)
        } catch {
            throw DiagnosticFailure(error.problems.map { Diagnostic($0, path: owner, firstLine: 1) })
        }
    }

    /// The words of a published text without markup, with the mark `⟦⟧` where a passage is withheld.
    mutating func plainText(of text: PublishedText, owner: String) throws(DiagnosticFailure) -> String {
        guard var labels = labels[text.language] else { preconditionFailure("no strings in \(text.language)") }
        labels.withheldPassage = PublishedText.withheldPassage
        do {
            return try renderer.plainText(of: text.text, options: MarkupOptions(labels: labels))
        } catch {
            throw DiagnosticFailure(error.problems.map { Diagnostic($0, path: owner, firstLine: 1) })
        }
    }

    /// The HTML of a page that people write for the site, with its headings.
    mutating func render(
        _ page: ContentPage, resolve: @escaping @Sendable (String) -> LinkResolution
    ) throws(DiagnosticFailure) -> Fragment {
        guard let labels = labels[page.textLanguage] else { preconditionFailure("no strings in \(page.textLanguage)") }
        let options = MarkupOptions(labels: labels, links: .resolving(resolve))
        do {
            return try renderer.fragment(of: page.body, options: options)
        } catch {
            throw DiagnosticFailure(
                error.problems.map { Diagnostic($0, path: "content/" + page.path, firstLine: page.bodyFirstLine) })
        }
    }
}

extension MarkupLabels {
    init(_ strings: Strings) {
        self.init(
            withheldPassage: strings.text(.withheldPassage), table: strings.text(.tableInText),
            footnotes: strings.text(.footnotes), backToReference: strings.text(.backToReference),
            taskDone: strings.text(.taskDone), taskNotDone: strings.text(.taskNotDone))
    }
}

extension Diagnostic {
    init(_ problem: MarkupProblem, path: String, firstLine: Int) {
        self.init(
            kind: problem.kind.rawValue, path: path,
            position: SourcePosition(line: problem.line + firstLine - 1, column: problem.column ?? 1),
            found: problem.found, expected: problem.expected, remedy: problem.remedy)
    }
}

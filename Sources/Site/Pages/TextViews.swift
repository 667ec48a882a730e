internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// A text of a State with what all six pages show of it alike.
final class RenderedText: Sendable {
    let text: PublishedText
    let body: HTMLFragment
    let title: View?
    let references: [View]

    init(_ text: PublishedText, body: HTMLFragment) {
        self.text = text
        self.body = body
        title = text.title.map(Edition.word)
        references = text.references.map(Edition.view(of:))
    }
}

extension [RenderedText] {
    /// The text that the others are renditions of: the original, else the first.
    var leading: RenderedText? { first { $0.text.origin == .original } ?? first }
}

extension TextRenderer {
    /// Renders the texts of one thing, such as the languages of an answer.
    ///
    /// - Parameter headingLevel: the level of the heading that the texts stand under.
    mutating func render(
        _ texts: [PublishedText], named name: String, of owner: String, below headingLevel: Int = 2
    ) throws(DiagnosticFailure) -> [RenderedText] {
        var rendered: [RenderedText] = []
        for text in texts {
            let suffix = text.origin == .machineTranslation ? "-machine" : ""
            rendered.append(
                RenderedText(text, body: try render(text, named: name + suffix, of: owner, below: headingLevel)))
        }
        return rendered
    }
}

extension Edition {
    /// The texts with the original first (rule C26: the original leads), then in the order of languages.
    ///
    /// - Parameter heading: what stands above the texts, so that it isn't repeated as the title of one of them.
    func views(of texts: [RenderedText], under heading: String? = nil) -> [View] {
        if texts.count == 1 { return [view(of: texts[0], under: heading)] }
        let leading = texts.filter { $0.text.origin == .original }
        return (leading + texts.filter { $0.text.origin != .original }).map { view(of: $0, under: heading) }
    }

    private func view(of rendered: RenderedText, under heading: String?) -> View {
        let text = rendered.text
        return View(
            Shapes.text,
            [
                "label": .text(label(of: text.origin, in: text.language)),
                "isMachineTranslation": .flag(text.origin == .machineTranslation),
                "language": .text(text.language.code),
                "direction": .text(text.language.direction.rawValue),
                "title": .optional(heading != nil && text.title == heading ? nil : rendered.title),
                "date": .optional(text.date.map(view(of:))),
                "body": .html(rendered.body),
                "references": .list(rendered.references),
                "hasReferences": .flag(!rendered.references.isEmpty),
            ])
    }

    static func word(_ text: String) -> View { View(Shapes.word, ["text": .text(text)]) }

    /// Words in a language that may not be the one of the page (rule C25).
    static func words(_ text: String, in language: Language) -> View {
        View(
            Shapes.foreignWords,
            [
                "text": .text(text), "language": .text(language.code),
                "direction": .text(language.direction.rawValue),
            ])
    }

    fileprivate static func view(of reference: LegalReference) -> View {
        View(
            Shapes.reference,
            [
                "title": .text(reference.title),
                "provision": .optional(reference.provision.map(word)),
                "address": .optional(
                    reference.url.flatMap { Link($0) }.map { View(Shapes.externalLink, ["address": .link($0)]) }),
            ])
    }

    /// On what a group of texts is published, said once for the group (rule C8: at whose request, under which rule, since when).
    func basis(of texts: [PublishedText], by party: PartyCode, on page: PageAddress) -> View {
        let since = date(texts.map(\.since).max() ?? model.record.asAt)
        let rules = Set(texts.flatMap(\.basis)).sorted()
        let isByRequest = rules.contains(.consentOfStateUnderReview)
        return View(
            Shapes.basis,
            [
                "sentence": .text(
                    text(
                        isByRequest
                            ? .publishedAtRequest(party: name(of: party), date: since)
                            : .publishedByAgreement(date: since))),
                "rules": .list(rules.map { linkView($0.id, to: .rules, anchor: $0.id, from: page) }),
            ])
    }
}

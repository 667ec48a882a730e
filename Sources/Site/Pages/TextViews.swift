internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// A text of a State with its words as HTML, ready for six pages.
struct RenderedText {
    let text: PublishedText
    let body: HTMLFragment
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
                RenderedText(text: text, body: try render(text, named: name + suffix, of: owner, below: headingLevel)))
        }
        return rendered
    }
}

extension Edition {
    /// The texts with the original first (rule C26: the original leads), then in the order of languages.
    ///
    /// - Parameter heading: what stands above the texts, so that it isn't repeated as the title of one of them.
    func views(of texts: [RenderedText], under heading: String? = nil) -> [View] {
        let original = texts.first { $0.text.origin == .original }?.text.language
        let leading = texts.filter { $0.text.origin == .original }
        return (leading + texts.filter { $0.text.origin != .original }).map {
            view(of: $0, translatedFrom: original, under: heading)
        }
    }

    private func view(of rendered: RenderedText, translatedFrom original: Language?, under heading: String?) -> View {
        let text = rendered.text
        return View(
            Shapes.text,
            [
                "label": .text(label(of: text, translatedFrom: original)),
                "isMachineTranslation": .flag(text.origin == .machineTranslation),
                "language": .text(text.language.code),
                "direction": .text(text.language.direction.rawValue),
                "title": .optional(text.title.flatMap { $0 == heading ? nil : Self.word($0) }),
                "date": .optional(text.date.map(view(of:))),
                "body": .html(rendered.body),
                "references": .list(text.references.map(Self.view(of:))),
                "hasReferences": .flag(!text.references.isEmpty),
            ])
    }

    private func label(of text: PublishedText, translatedFrom original: Language?) -> String {
        let language = self.text(.name(of: text.language))
        switch text.origin {
        case .original: return self.text(.originalText(language: language))
        case .translation: return self.text(.translatedText(language: language))
        case .machineTranslation: return self.text(.machineTranslatedText(language: language))
        }
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

    private static func view(of reference: LegalReference) -> View {
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

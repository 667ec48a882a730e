internal import Diagnostics
internal import Markup
internal import Mechanism
internal import Templates

/// A page that people write for the site, in each language.
struct WrittenPage: UncitedPage {
    /// The page in English, which names it in all languages.
    let model: ContentPage

    var address: PageAddress { .contentPage(model) }
    var kind: PageKind { .content }

    static let shape = Shape(
        "written page",
        [
            "frame": .view(Shapes.frame), "title": .text, "summary": .text, "isWorkingTranslation": .flag,
            "isFallback": .flag, "language": .text, "direction": .text, "headings": .list(Shapes.link),
            "hasContents": .flag, "body": .html, "sources": .list(Shapes.word), "hasSources": .flag,
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        var views: [View] = []
        for edition in editions {
            let pages = edition.model.content.pages[edition.language] ?? []
            guard let page = pages.first(where: { $0.slug == model.slug && $0.section == model.section }) else {
                preconditionFailure("no page \(model.slug) in \(edition.language)")
            }
            let address = address
            let fragment = try texts.render(page) { destination in
                edition.resolve(destination, from: address).map(LinkResolution.address) ?? .unknown
            }
            views.append(view(of: page, fragment, in: edition))
        }
        return views
    }

    private func view(of page: ContentPage, _ fragment: Fragment, in edition: Edition) -> View {
        let headings = fragment.headings.filter { $0.level == 2 }
        let isOfMechanism = page.section == .mechanism
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(
                        of: address,
                        PageHead(
                            title: page.title, description: page.summary,
                            above: isOfMechanism ? [(edition.text(.navigationMechanism), .mechanism)] : [],
                            section: isOfMechanism ? .mechanism : nil,
                            mainEntity: .object([
                                "@type": "Article", "headline": .text(page.title),
                                "description": .text(page.summary),
                                "inLanguage": .text(page.textLanguage.code),
                            ])))),
                "title": .text(page.title),
                "summary": .text(page.summary),
                "isWorkingTranslation": .flag(page.isWorkingTranslation),
                "isFallback": .flag(page.isFallback),
                "language": .text(page.textLanguage.code),
                "direction": .text(page.textLanguage.direction.rawValue),
                "headings": .list(
                    headings.map {
                        View(
                            Shapes.link,
                            ["label": .text($0.text), "address": .link(Link(made: "#" + $0.id.percentEncoded))])
                    }),
                "hasContents": .flag(headings.count + (page.sources.isEmpty ? 0 : 1) > 1),
                "body": .html(HTMLFragment(fragment.html)),
                "sources": .list(page.sources.map(Edition.word)),
                "hasSources": .flag(!page.sources.isEmpty),
            ])
    }
}

extension Edition {
    /// The address that a link of a written page leads to: `page:history`, `states:`, `rules:` …, or nil when there is no such page.
    func resolve(_ destination: String, from page: PageAddress) -> String? {
        let parts = destination.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let target = parts[1].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let address: PageAddress?
        switch parts[0] {
        case "page":
            address = (model.content.pages[language] ?? []).first { $0.slug == target[0] }.map(PageAddress.contentPage)
        case "states": address = .states
        case "mechanism": address = .mechanism
        case "status": address = .status
        case "lots": address = .lots
        case "dialogues": address = .dialogues
        case "documents": address = .documents
        case "rules": address = .rules
        case "glossary": address = .glossary
        case _: address = nil
        }
        return address.map { link(to: $0, anchor: target.count > 1 ? target[1] : nil, from: page).address }
    }
}

extension String {
    /// The text as it may stand in an address: letters outside of ASCII as percent signs and digits.
    var percentEncoded: String {
        utf8.map { byte in
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || Array("-._~".utf8).contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// What a page says of itself for the frame around it.
struct PageHead {
    let title: String
    /// What the page is called below the pages above it; the title when there is nothing shorter.
    var shortTitle: String?
    /// One sentence for lists of results; the title when there is none.
    var description: String?
    /// The pages above this one, from the top, without the home page.
    var above: [(label: String, address: PageAddress)] = []
    /// The item of the main navigation that the page belongs to.
    var section: NavigationItem?
    /// Further feeds than that of the whole site, by their files.
    var feeds: [(label: String, file: String)] = []
    /// What the page is about, for programs, in the vocabulary of schema.org.
    var mainEntity: JSON?
    /// Whether the page shows anything invented.
    var isDemonstration = false
}

/// The main navigation.
enum NavigationItem: CaseIterable {
    case states
    case articles
    case mechanism
    case status
    case rules
    case documents
    case dialogues
    case search

    var address: PageAddress {
        switch self {
        case .states: .states
        case .articles: .articles
        case .mechanism: .mechanism
        case .status: .status
        case .rules: .rules
        case .documents: .documents
        case .dialogues: .dialogues
        case .search: .search
        }
    }

    var label: Phrase {
        switch self {
        case .states: .navigationStates
        case .articles: .articlesTitle
        case .mechanism: .navigationMechanism
        case .status: .navigationStatus
        case .rules: .navigationRules
        case .documents: .navigationDocuments
        case .dialogues: .navigationDialogues
        case .search: .search
        }
    }
}

extension Edition {
    /// The frame around a page: head, language switch, navigation, breadcrumb, foot.
    func frame(of page: PageAddress, _ head: PageHead) -> View {
        let permanent = model.baseAddress + "/" + page.file(in: language)
        let root = page.wayToRoot
        let links = links(from: page, root, head)
        let steps = [(text(.home), PageAddress.home)] + head.above
        return View(
            Shapes.frame,
            [
                "language": .text(language.code),
                "direction": .text(language.direction.rawValue),
                "title": .text(head.title),
                "fullTitle": .text(page == .home ? text(.siteName) : "\(head.title) – \(text(.siteName))"),
                "description": .text(head.description ?? head.title),
                "styleSheet": .link(Link(made: root + styleSheet)),
                "permanentAddress": .link(Link(made: permanent)),
                "permanentAddressText": .text(permanent),
                "feed": .link(Link(made: root + Feed.file(in: language))),
                "feeds": .list(
                    head.feeds.map {
                        View(
                            Shapes.link,
                            ["label": .text($0.label), "address": .link(Link(made: root + $0.file))])
                    }),
                "metadata": .html(StructuredData.element(of: page, head, below: steps, in: self)),
                "languageChoice": .link(Link(made: model.baseAddress + "/index.html")),
                "languages": .list(Language.allCases.map { languageLink($0, from: page, root) }),
                "navigation": .list(links.navigation),
                "home": .link(link(to: .home, from: page)),
                "shortTitle": .text(head.shortTitle ?? head.title),
                "breadcrumb": .list(
                    steps.map {
                        View(Shapes.link, ["label": .text($0.0), "address": .link(link(to: $0.1, from: page))])
                    }),
                "showsBreadcrumb": .flag(page != .home),
                "footerLinks": .list(links.footer),
                "asAt": .view(view(of: model.record.asAt)),
                "isDemonstration": .flag(head.isDemonstration),
            ])
    }

    /// A link of the language switch: it stays on the same page.
    private func languageLink(_ other: Language, from page: PageAddress, _ root: String) -> View {
        View(
            Shapes.languageLink,
            [
                "code": .text(other.code),
                "direction": .text(other.direction.rawValue),
                "autonym": .text(other.autonym),
                "address": .link(Link(made: root + page.file(in: other))),
                "permanentAddress": .link(Link(made: model.baseAddress + "/" + page.file(in: other))),
                "isCurrent": .flag(other == language),
            ])
    }

    private func links(from page: PageAddress, _ root: String, _ head: PageHead) -> FrameLinks {
        let key = FrameLinks.Key(
            wayToRoot: root, section: head.section, current: NavigationItem.allCases.first { $0.address == page })
        return frameLinks.value(for: key) {
            FrameLinks(
                navigation: NavigationItem.allCases.map { navigationItem($0, from: page, head) },
                footer: footerLinks(from: page))
        }
    }

    private func navigationItem(_ item: NavigationItem, from page: PageAddress, _ head: PageHead) -> View {
        View(
            Shapes.navigationItem,
            [
                "label": .text(text(item.label)),
                "address": .link(link(to: item.address, from: page)),
                "isCurrent": .flag(item.address == page),
                "isAbove": .flag(item.address != page && head.section == item),
            ])
    }

    private func footerLinks(from page: PageAddress) -> [View] {
        var links = [
            (text(.glossary), PageAddress.glossary), (text(.lots), PageAddress.lots),
            (text(.dataTitle), PageAddress.data), (text(.newsTitle), PageAddress.news),
        ]
        links += (model.content.pages[language] ?? []).filter { $0.section == .reader }.map {
            ($0.title, PageAddress.contentPage($0))
        }
        return links.map { label, address in
            View(Shapes.link, ["label": .text(label), "address": .link(link(to: address, from: page))])
        }
    }

    func linkView(_ label: String, to address: PageAddress, anchor: String? = nil, from page: PageAddress) -> View {
        View(
            Shapes.link,
            ["label": .text(label), "address": .link(link(to: address, anchor: anchor, from: page))])
    }
}

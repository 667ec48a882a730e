public import Diagnostics
public import Foundation
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates
internal import Workers

/// The site, ready to be rendered: every page in every language, and nothing that depends on an earlier build.
public struct SitePlan: Sendable {
    let model: SiteModel
    /// In the order of the languages.
    let editions: [Edition]
    let pages: [any Page]
    /// Addresses that pages have left, with the pages that they lead to.
    let redirects: [(old: PageAddress, target: PageAddress)]
    /// The style sheet and the scripts.
    let assets: [SiteAsset]

    /// Compiles the templates and lays out the pages.
    ///
    /// - Parameter last: an earlier plan, which has the pages already if it is of the same model.
    /// - Throws: every fault in a template, each with its place, or every address that two pages have, or every redirect that leads to no page.
    public init(_ model: SiteModel, templates folder: URL, after last: SitePlan? = nil) throws(DiagnosticFailure) {
        self.model = model
        let templates = try TemplateFolder.read(from: folder)
        let strings = Language.allCases.compactMap { model.content.strings[$0] }
        let compiled = try templates.compile(for: strings)
        let rankingWords = strings.flatMap(RankingWords.findings(in:))
        guard rankingWords.isEmpty else { throw DiagnosticFailure(rankingWords) }
        assets = [templates.styleSheet, templates.filterScript] + templates.searchScripts.assets
        // Each sorts the names of all parties, which takes a while.
        editions = Workers.all.results(of: strings.count) {
            Edition(
                of: model, in: strings[$0], templates: compiled[$0], styleSheet: templates.styleSheet.file,
                filterScript: templates.filterScript.file, searchScript: templates.searchScripts.entryFile,
                after: last?.editions[$0])
        }
        if let last, last.model === model {
            (pages, redirects) = (last.pages, last.redirects)
            return
        }
        pages = Self.pages(of: model)
        let doubles = Self.addressesOfSeveralPages(pages)
        guard doubles.isEmpty else { throw DiagnosticFailure(doubles) }
        let check = RedirectCheck(model.content.redirects, pages: pages.map(\.address))
        let findings = check.findings + model.content.securityContact.findings(asAt: model.record.asAt)
        guard findings.isEmpty else { throw DiagnosticFailure(findings.sortedByPlace()) }
        redirects = check.targets
    }

    /// Two pages at one address would hide one another.
    private static func addressesOfSeveralPages(_ pages: [any Page]) -> [Diagnostic] {
        Dictionary(grouping: pages, by: \.address).filter { $0.value.count > 1 }
            .map { address, pages in
                let kinds = pages.map(\.kind.rawValue).joined(separator: " and a ")
                return Diagnostic(
                    kind: "address-of-two-pages", path: address.path, found: "a \(kinds) page at one address",
                    expected: "one page at each address", remedy: "rename one of them in the content folder")
            }.sortedByPlace()
    }

    /// The path of the root of the site on its host, with a slash at both ends.
    public var basePath: String { model.basePath }

    /// The files that pages have left, and those that they have moved to, in every language: paths below the root of the site.
    public var movedFiles: [(old: String, new: String)] {
        redirects.flatMap { redirect in
            Language.allCases.map { (redirect.old.file(in: $0), redirect.target.file(in: $0)) }
        }
    }

    /// What keeps a site without invented records from being shown to the public.
    public var obstaclesToProduction: [Diagnostic] {
        model.content.securityContact.obstacles(asAt: model.record.asAt)
    }

    /// How many pages there are in all languages, without the page at the root.
    public var pageCount: Int { pages.count * editions.count }

    private static func pages(of model: SiteModel) -> [any Page] {
        var pages: [any Page] = [
            HomePage(), StatesPage(), MechanismPage(), RulesPage(), StatusPage(), LotsPage(),
            ConstructiveDialoguesPage(), DocumentsPage(), GlossaryPage(), ArticlesPage(), DataPage(), NewsPage(),
            SearchPage(),
            NotFoundPage(),
        ]
        pages += StateFilter.all.map { StatesPage(filter: $0) }
        pages += DocumentFilter.all(of: model.content.documents).map { DocumentsPage(filter: $0) }
        pages += (model.content.pages[.english] ?? []).map(WrittenPage.init)
        pages += model.content.dialogues.dialogues.map(ConstructiveDialoguePage.init)
        pages += model.reference.articles.map(ArticlePage.init)
        pages += ObservationKind.allCases.map(TopicPage.init)
        for party in model.reference.parties {
            pages.append(ProfilePage(party: party))
            for overview in model.reviews(of: party.code) {
                pages += ReviewHeading.all(of: party, overview).map(page(for:))
            }
        }
        return pages
    }

    private static func page(for heading: ReviewHeading) -> any Page {
        switch heading.material {
        case .questionnaire: QuestionnairePage(heading: heading)
        case .dialogue: DialoguePage(heading: heading)
        case .observations: ObservationsPage(heading: heading)
        case .summary: SummaryPage(heading: heading)
        case .documents: ReviewDocumentsPage(heading: heading)
        }
    }
}

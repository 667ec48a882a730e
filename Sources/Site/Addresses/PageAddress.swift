internal import Mechanism

/// Where a page stands, the same in every language: `states/xaa` is `en/states/xaa.html`, `fr/states/xaa.html` …
///
/// Addresses are permanent: they are made of public codes and names alone, never of numbers that a record made (rule C17).
/// They end in `.html` and link to each other relatively, so that the site works on any host, below any folder, and from disk.
struct PageAddress: Sendable, Hashable {
    /// Segments below the folder of the language, joined by slashes, without an ending.
    let path: String

    private init(_ path: String) {
        self.path = path
    }

    /// An address that a page has left.
    init(movedFrom path: String) {
        self.init(path)
    }

    static let home = PageAddress("index")
    static let states = PageAddress("states")
    static let mechanism = PageAddress("mechanism")
    static let rules = PageAddress("rules")
    static let status = PageAddress("status")
    static let lots = PageAddress("drawing-of-lots")
    static let dialogues = PageAddress("dialogues")
    static let documents = PageAddress("documents")
    static let glossary = PageAddress("glossary")
    static let articles = PageAddress("articles")
    static let data = PageAddress("data")
    static let news = PageAddress("new")
    static let search = PageAddress("search")
    static let notFound = PageAddress("404")

    static func article(_ instrument: Instrument, _ number: ArticleNumber) -> PageAddress {
        PageAddress("articles/\(instrument.code)-\(number)")
    }

    static func topic(_ kind: ObservationKind) -> PageAddress { PageAddress("topics/\(kind.rawValue)") }

    static func profile(_ party: PartyCode) -> PageAddress { PageAddress("states/\(party.slug)") }

    /// The list of States that a filter leaves. A hyphen tells it from a profile, whose name is a code of three letters.
    static func states(_ filter: StateFilter) -> PageAddress {
        PageAddress("states/\(filter.property.rawValue)-\(filter.code)")
    }

    static func documents(_ filter: DocumentFilter) -> PageAddress {
        PageAddress("documents/\(filter.property.rawValue)-\(filter.code)")
    }

    static func contentPage(_ page: ContentPage) -> PageAddress {
        switch page.section {
        case .mechanism: PageAddress("mechanism/\(page.slug)")
        case .reader: PageAddress("about/\(page.slug)")
        }
    }

    static func dialogue(_ dialogue: ConstructiveDialogue) -> PageAddress { PageAddress("dialogues/\(dialogue.id)") }

    static func review(_ party: PartyCode, _ scope: ReviewScope, _ material: Material) -> PageAddress {
        PageAddress("states/\(party.slug)/\(scope.instrument.code)-\(scope.cluster)-\(material.rawValue)")
    }

    /// The path of the file in one language, relative to the root of the site.
    func file(in language: Language) -> String { "\(language.code)/\(path).html" }

    /// The way from the page to the root of the site: `../` for each folder that it stands in.
    var wayToRoot: String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") } + 1)
    }
}

/// The kinds of material that a State can publish of a review, each with a page of its own.
enum Material: String, Sendable, Hashable, CaseIterable {
    case questionnaire
    case dialogue
    case observations
    case summary
    case documents
}

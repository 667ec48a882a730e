internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// The site in one language: its words, its order of names, and its templates.
struct Edition: Sendable {
    let model: SiteModel
    let language: Language
    let strings: Strings
    let templates: [PageKind: Template]
    /// All parties in the alphabetical order of the language, which is the only order in which States are listed (rule C19).
    let parties: [Party]
    /// Where the style sheet stands, relative to the root of the site.
    let styleSheet: String
    /// Where the script stands that makes filters instant, relative to the root of the site.
    let filterScript: String
    /// Where the script of the search page stands, relative to the root of the site.
    let searchScript: String

    /// What stands between the parts of a citation where nothing stands around them, which spares filling in a text for
    /// each part of thousands of them.
    let joint: String?

    private let ranks: [PartyCode: Int]

    init(
        of model: SiteModel, in strings: Strings, templates: [PageKind: Template], styleSheet: String,
        filterScript: String, searchScript: String
    ) {
        self.model = model
        self.strings = strings
        self.templates = templates
        self.styleSheet = styleSheet
        self.filterScript = filterScript
        self.searchScript = searchScript
        let language = strings.language
        self.language = language
        let joined = strings.text(.joined(before: "{", after: "}"))
        joint = joined.first == "{" && joined.last == "}" ? String(joined.dropFirst().dropLast()) : nil
        parties = strings.localizer.sortedByName(model.reference.parties) { $0.name[language] }
        ranks = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($0.element.code, $0.offset) })
    }

    var localizer: Localizer { strings.localizer }

    func text(_ phrase: Phrase) -> String { strings.text(phrase) }

    /// The name of a party, or its code when it is not among the parties.
    func name(of party: PartyCode) -> String { model.reference.party(party)?.name[language] ?? party.description }

    /// The place of a party in alphabetical order.
    func rank(of party: PartyCode) -> Int { ranks[party] ?? ranks.count }

    func name(of instrument: Instrument) -> String {
        model.reference.facts(of: instrument)?.name[language] ?? instrument.code
    }

    /// "5 May 2026"
    func date(_ date: CalendarDate) -> String { localizer.date(date) }

    /// A view of a date for `<time>`.
    func view(of date: CalendarDate) -> View {
        View(Shapes.date, ["iso": .text(date.description), "words": .text(self.date(date))])
    }

    /// The link from one page to another in the same language.
    func link(to address: PageAddress, anchor: String? = nil, from page: PageAddress) -> Link {
        Link(made: page.wayToRoot + address.file(in: language) + (anchor.map { "#" + $0 } ?? ""))
    }
}

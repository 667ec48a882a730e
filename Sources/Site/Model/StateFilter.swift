internal import Mechanism
internal import PublicRecord
internal import Reference

/// A property by which the list of States can be shortened. It is taken from public facts and from the public record alone, and
/// every choice has its page, also when no State has the property: which pages there are tells nothing (rule C17).
enum StateFilter: Sendable, Hashable {
    case regionalGroup(RegionalGroup)
    case reviewGroup(ReviewGroup)
    /// The consent to be bound by the instrument is recorded here.
    case instrument(Instrument)
    /// Something of the kind is published.
    case material(Material)
    /// Something is published in the language.
    case language(Language)

    /// The filters in the order of the page.
    static let byProperty: [Property: [StateFilter]] = [
        .regionalGroup: RegionalGroup.allCases.map(regionalGroup), .reviewGroup: ReviewGroup.allCases.map(reviewGroup),
        .instrument: Instrument.allCases.map(instrument), .material: Material.allCases.map(material),
        .language: Language.allCases.map(language),
    ]

    static let all = Property.allCases.flatMap { byProperty[$0, default: []] }

    /// What a filter looks at.
    enum Property: String, Sendable, Hashable, CaseIterable {
        case regionalGroup = "regional-group"
        case reviewGroup = "review-group"
        case instrument
        case material
        case language
    }

    var property: Property {
        switch self {
        case .regionalGroup: .regionalGroup
        case .reviewGroup: .reviewGroup
        case .instrument: .instrument
        case .material: .material
        case .language: .language
        }
    }

    /// The choice, as it stands in addresses.
    var code: String {
        switch self {
        case .regionalGroup(let group): group.rawValue
        case .reviewGroup(let group): String(group.rawValue)
        case .instrument(let instrument): instrument.code
        case .material(let material): material.rawValue
        case .language(let language): language.code
        }
    }

    /// Whether a party has the property.
    func includes(_ party: Party, in model: SiteModel) -> Bool {
        switch self {
        case .regionalGroup(let group): party.regionalGroup == group
        case .reviewGroup(let group): party.reviewGroup == group
        case .instrument(let instrument):
            party.treatyActions.contains { $0.instrument == instrument && $0.consent != nil }
        case .material(let material):
            model.reviews(of: party.code).contains { $0.materials.contains { $0.material == material } }
        case .language(let language): model.languages(of: party.code).contains(language)
        }
    }
}

extension Edition {
    func title(of property: StateFilter.Property) -> String { text(.title(of: property)) }

    /// The name of a choice: "African States", "Group 1", "Convention", "Summary of the review", "French".
    func name(of filter: StateFilter) -> String {
        switch filter {
        case .regionalGroup(let group): model.content.regionalGroupNames[group]?[language] ?? group.rawValue
        case .reviewGroup(let group): text(.reviewGroup(localizer.number(group.rawValue)))
        case .instrument(let instrument): name(of: instrument)
        case .material(let material): text(.title(of: material))
        case .language(let language): text(.name(of: language))
        }
    }
}

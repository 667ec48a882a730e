internal import Mechanism
internal import Templates

/// A list of choices by one property, each a page of its own: the filters of a long list work without a script.
struct FilterGroup {
    let title: String
    let choices: [Choice]

    struct Choice {
        let label: String
        let address: PageAddress
    }
}

/// The filters as a page shows them, above the list that they shorten.
enum Filters {
    private static let choice = Shape("choice", ["label": .text, "address": .link, "isCurrent": .flag])
    private static let group = Shape("filter", ["title": .text, "choices": .list(choice)])

    /// `all` is the whole list; the details stand open on a page that shows a part of it.
    static let shape = Shape("filters", ["isFiltered": .flag, "all": .view(choice), "groups": .list(group)])

    static func view(_ groups: [FilterGroup], all: FilterGroup.Choice, on page: PageAddress, in edition: Edition)
        -> View
    {
        func view(of choice: FilterGroup.Choice) -> View {
            View(
                Self.choice,
                [
                    "label": .text(choice.label),
                    "address": .link(edition.link(to: choice.address, from: page)),
                    "isCurrent": .flag(choice.address == page),
                ])
        }
        return View(
            shape,
            [
                "isFiltered": .flag(all.address != page),
                "all": .view(view(of: all)),
                "groups": .list(
                    groups.map {
                        View(group, ["title": .text($0.title), "choices": .list($0.choices.map(view(of:)))])
                    }),
            ])
    }
}

internal import Mechanism
internal import Templates

/// A list of choices by one property, each a page of its own: the filters of a long list work without a script.
struct FilterGroup {
    let title: String
    let choices: [Choice]

    struct Choice {
        let label: String
        let address: PageAddress
        /// What the rows of the list call the choice, for the script that makes filters instant; nil where it has no part.
        var code: String?
    }
}

/// The filters as a page shows them, above the list that they shorten.
enum Filters {
    private static let choice = Shape(
        "choice", ["label": .text, "address": .link, "isCurrent": .flag, "code": .text, "isInstant": .flag])
    private static let group = Shape("filter", ["title": .text, "choices": .list(choice)])

    /// `all` is the whole list; `isFiltered` tells that the page shows a part of it, `isInstant` that a script may do so on the page.
    static let shape = Shape(
        "filters", ["isFiltered": .flag, "isInstant": .flag, "all": .view(choice), "groups": .list(group)])

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
                    "code": .text(choice.code ?? ""),
                    "isInstant": .flag(choice.code != nil),
                ])
        }
        return View(
            shape,
            [
                "isFiltered": .flag(all.address != page),
                "isInstant": .flag(groups.contains { $0.choices.contains { $0.code != nil } }),
                "all": .view(view(of: all)),
                "groups": .list(
                    groups.map {
                        View(group, ["title": .text($0.title), "choices": .list($0.choices.map(view(of:)))])
                    }),
            ])
    }
}

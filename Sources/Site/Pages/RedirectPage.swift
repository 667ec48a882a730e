internal import Mechanism
internal import Templates

/// What stands at an address that a page has left, on hosts that can't answer with a redirect: the browser goes on by itself, and
/// whoever stays has a link. It belongs to no list of pages.
enum RedirectPage {
    static let shape = Shape(
        "redirect",
        [
            "language": .text, "direction": .text, "styleSheet": .link, "address": .link, "permanentAddress": .link,
            "permanentAddressText": .text,
        ])

    static func view(from old: PageAddress, to target: PageAddress, in edition: Edition) -> View {
        let permanent = "\(edition.model.baseAddress)/\(target.file(in: edition.language))"
        return View(
            shape,
            [
                "language": .text(edition.language.code),
                "direction": .text(edition.language.direction.rawValue),
                "styleSheet": .link(Link(made: old.wayToRoot + edition.styleSheet)),
                "address": .link(edition.link(to: target, from: old)),
                "permanentAddress": .link(Link(made: permanent)),
                "permanentAddressText": .text(permanent),
            ])
    }
}

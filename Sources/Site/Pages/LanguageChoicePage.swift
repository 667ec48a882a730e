internal import Mechanism
internal import Templates

/// The page at the root of the site, which belongs to no language: all six stand beside each other. The page that a server
/// shows for an unknown address is made of it too.
enum LanguageChoicePage {
    private static let language = Shape(
        "language of the site",
        [
            "code": .text, "direction": .text, "autonym": .text, "siteName": .text, "notFound": .text, "address": .link,
            "permanentAddress": .link,
        ])

    static let shape = Shape(
        "language choice",
        ["styleSheet": .link, "languages": .list(language), "isNotFound": .flag, "permanentAddress": .link])

    /// - Parameter root: where the root of the site is, as seen from the page: `./` or an absolute path.
    static func view(of editions: [Edition], root: String, isNotFound: Bool) -> View {
        View(
            shape,
            [
                "styleSheet": .link(Link(made: root + (editions.first?.styleSheet ?? ""))),
                "languages": .list(
                    editions.map { edition in
                        View(
                            language,
                            [
                                "code": .text(edition.language.code),
                                "direction": .text(edition.language.direction.rawValue),
                                "autonym": .text(edition.language.autonym),
                                "siteName": .text(edition.text(.siteName)),
                                "notFound": .text(edition.text(.notFoundTitle)),
                                "address": .link(Link(made: root + PageAddress.home.file(in: edition.language))),
                                "permanentAddress": .link(
                                    Link(
                                        made:
                                            "\(edition.model.baseAddress)/\(PageAddress.home.file(in: edition.language))"
                                    )),
                            ])
                    }),
                "isNotFound": .flag(isNotFound),
                "permanentAddress": .link(Link(made: "\(editions.first?.model.baseAddress ?? "")/index.html")),
            ])
    }
}

internal import Templates

/// What the templates of several pages have in common.
enum Shapes {
    static let date = Shape("date", ["iso": .text, "words": .text])
    static let link = Shape("link", ["label": .text, "address": .link])

    static let languageLink = Shape(
        "language link",
        [
            "code": .text, "direction": .text, "autonym": .text, "address": .link, "permanentAddress": .link,
            "isCurrent": .flag,
        ])
    static let navigationItem = Shape(
        "navigation item", ["label": .text, "address": .link, "isCurrent": .flag, "isAbove": .flag])

    /// What every page has.
    static let frame = Shape(
        "frame",
        [
            "language": .text, "direction": .text, "title": .text, "fullTitle": .text, "description": .text,
            "styleSheet": .link, "permanentAddress": .link, "permanentAddressText": .text, "feed": .link,
            "feeds": .list(link), "metadata": .html, "languageChoice": .link,
            "languages": .list(languageLink), "navigation": .list(navigationItem), "home": .link,
            "shortTitle": .text, "breadcrumb": .list(link), "showsBreadcrumb": .flag, "footerLinks": .list(link),
            "asAt": .view(date),
            "isDemonstration": .flag,
        ])

    /// A text of a State in one language.
    static let text = Shape(
        "text",
        [
            "label": .text, "isMachineTranslation": .flag, "language": .text, "direction": .text,
            "title": .optional(word),
            "date": .optional(date), "body": .html, "references": .list(reference), "hasReferences": .flag,
        ])
    static let word = Shape("word", ["text": .text])
    /// Words in a language that may not be the one of the page.
    static let foreignWords = Shape("foreign words", ["text": .text, "language": .text, "direction": .text])
    static let reference = Shape(
        "reference", ["title": .text, "provision": .optional(word), "address": .optional(externalLink)])
    /// A table of the page as a file.
    static let csv = Shape("table for download", ["label": .text, "address": .link])
    static let script = Shape("script", ["address": .link])
    static let externalLink = Shape("external link", ["address": .link])

    /// On what a text is published, and how to cite it.
    static let basis = Shape("basis", ["sentence": .text, "rules": .list(link)])
    static let citation = Shape(
        "citation",
        ["words": .text, "address": .text, "digest": .text, "key": .text, "files": .list(link)])
}

/// The media type of files with an ending.
struct MediaType: Sendable, Hashable {
    let name: String
    let endings: [String]
    /// Whether the type has a parameter `charset`, which is UTF-8 then. JSON has none: it is UTF-8 always.
    let hasCharset: Bool
    /// Whether it is worth compressing.
    let isText: Bool

    private init(_ name: String, _ endings: [String], hasCharset: Bool = true, isText: Bool = true) {
        self.name = name
        self.endings = endings
        self.hasCharset = hasCharset
        self.isText = isText
    }

    /// The value of `Content-Type`.
    var value: String { hasCharset ? name + "; charset=utf-8" : name }

    /// Every type that a site can have.
    static let all = [
        MediaType("text/html", ["html"]),
        MediaType("text/css", ["css"]),
        MediaType("text/javascript", ["js"]),
        MediaType("application/json", ["json"], hasCharset: false),
        MediaType("application/ld+json", ["jsonld"], hasCharset: false),
        MediaType("text/csv", ["csv"]),
        MediaType("application/xml", ["xml"]),
        MediaType("application/x-bibtex", ["bib"]),
        MediaType("text/plain", ["txt", "minisig"]),
        MediaType("application/pdf", ["pdf"], hasCharset: false, isText: false),
        MediaType("image/png", ["png"], hasCharset: false, isText: false),
        MediaType("image/jpeg", ["jpg"], hasCharset: false, isText: false),
    ]

    /// Feeds are told by their names, because other files end in `.xml` as well.
    static let feed = MediaType("application/atom+xml", [])

    /// The type of a path below the root of the site, or nil when it is of none.
    static func of(_ path: String) -> MediaType? {
        let name = path.split(separator: "/").last ?? ""
        if name == "feed.xml" || (path.contains("/feeds/") && name.hasSuffix(".xml")) { return feed }
        return all.first { $0.endings.contains { name.hasSuffix("." + $0) } }
    }

    /// A server sends a file of another ending with this type, which no browser shows.
    static let unknown = "application/octet-stream"
}

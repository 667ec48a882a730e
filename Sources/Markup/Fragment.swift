/// A text as HTML, with what the site needs to know about it: made once, shown on as many pages as need it.
public struct Fragment: Sendable, Hashable {
    /// Complete HTML elements in UTF-8.
    public let html: [UInt8]
    /// The headings in the order of the text.
    public let headings: [Heading]
    /// The links that became links, in the order of the text.
    public let links: [TextLink]
    /// The words without markup, for the search index: blocks, rows and items are separated by line feeds.
    public let plainText: String

    /// Makes a fragment from its parts.
    public init(html: [UInt8], headings: [Heading], links: [TextLink], plainText: String) {
        self.html = html
        self.headings = headings
        self.links = links
        self.plainText = plainText
    }
}

/// A heading of a text.
public struct Heading: Sendable, Hashable {
    /// The level of the HTML element, 2 to 6.
    public let level: Int
    /// The `id` of the element, with the prefix of the text.
    public let id: String
    /// The words of the heading without markup.
    public let text: String
    /// The line of the source, counted from 1.
    public let line: Int
    /// Where the heading begins in the plain text of the fragment, in bytes of UTF-8.
    public let plainOffset: Int

    /// Makes a heading from its parts.
    public init(level: Int, id: String, text: String, line: Int, plainOffset: Int) {
        self.level = level
        self.id = id
        self.text = text
        self.line = line
        self.plainOffset = plainOffset
    }
}

/// A link of a text.
public struct TextLink: Sendable, Hashable {
    /// Where links lead.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// To another site.
        case external
        /// To a mailbox.
        case mail
        /// To a page of this site.
        case site
        /// To a heading of the same text.
        case heading
    }

    /// Where the link leads.
    public let kind: Kind
    /// The address as it stands in `href`, before HTML escaping.
    public let destination: String
    /// The line of the source, counted from 1; for a bare address it may be that of its paragraph.
    public let line: Int

    /// Makes a link from its parts.
    public init(kind: Kind, destination: String, line: Int) {
        self.kind = kind
        self.destination = destination
        self.line = line
    }
}

/// How a text is rendered.
public struct MarkupOptions: Sendable {
    /// The words that rendering adds to a text.
    public var labels: MarkupLabels
    /// Which destinations become links.
    public var links: LinkPolicy
    /// How far headings are moved down: the top level of a text becomes `h2` at 0, `h3` at 1, and nothing goes below `h6`.
    public var headingShift: Int
    /// What stands in front of every `id`, so that ids stay unique on a page that shows many texts.
    public var identifierPrefix: String

    /// Makes options; without a link policy they are those for a text from a State.
    public init(
        labels: MarkupLabels, links: LinkPolicy = .externalOnly, headingShift: Int = 0, identifierPrefix: String = ""
    ) {
        self.labels = labels
        self.links = links
        self.headingShift = headingShift
        self.identifierPrefix = identifierPrefix
    }
}

/// The words that rendering adds to a text, in the language of the page. They are plain text, not HTML.
///
/// None has a default: a label in the wrong language would be a silent fallback.
public struct MarkupLabels: Sendable, Hashable {
    /// Stands where the mark `⟦⟧` stands in the source.
    public var withheldPassage: String
    /// Names the region of a table that may have to be scrolled; the second table of a text gets ` 2`, and so on.
    public var table: String
    /// Names the list of footnotes.
    public var footnotes: String
    /// Names the link from a footnote back to its mark in the text; the number of the note follows.
    public var backToReference: String
    /// Names the mark of a task that is done.
    public var taskDone: String
    /// Names the mark of a task that is not done.
    public var taskNotDone: String

    /// Makes labels.
    public init(
        withheldPassage: String, table: String, footnotes: String, backToReference: String, taskDone: String,
        taskNotDone: String
    ) {
        self.withheldPassage = withheldPassage
        self.table = table
        self.footnotes = footnotes
        self.backToReference = backToReference
        self.taskDone = taskDone
        self.taskNotDone = taskNotDone
    }
}

/// Which destinations become links.
public enum LinkPolicy: Sendable {
    /// `http`, `https` and `mailto` only, for texts from States. A link to anything else is shown as text, with its
    /// destination in brackets: nothing that was written disappears.
    case externalOnly
    /// `http`, `https` and `mailto`, and whatever the site resolves, for the site's own pages. A link to a heading of the same
    /// text (`#words-of-the-heading`) is checked against the text and doesn't reach the site.
    case resolving(@Sendable (_ destination: String) -> LinkResolution)
}

/// What the site says about a destination that isn't `http`, `https` or `mailto`.
public enum LinkResolution: Sendable, Hashable {
    /// The address of a page of the site, or of another site.
    case address(String)
    /// No such page: rendering reports it with its line.
    case unknown
}

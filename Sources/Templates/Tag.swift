/// What a tag asks for, by the sign after its braces.
enum TagKind: Sendable {
    case escaped, raw, section, inverted, close, partial, layout, block, comment

    /// Whether a line that holds nothing but the tag leaves nothing in the page.
    var canStandAlone: Bool {
        switch self {
        case .escaped, .raw: false
        case .section, .inverted, .close, .partial, .layout, .block, .comment: true
        }
    }
}

/// One tag of a template.
struct Tag: Sendable {
    let kind: TagKind
    let name: String
    /// The bytes from the opening to the closing braces.
    let range: Range<Int>
}

/// A template as a sequence of literal bytes and tags.
enum TemplateToken: Sendable {
    case literal(Range<Int>)
    case tag(Tag)
}

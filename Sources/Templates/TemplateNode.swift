/// A place in one of the library's templates: which template, and the offset of a byte in it.
struct TemplatePlace: Sendable, Hashable {
    let template: Int
    let offset: Int
}

/// A name as it stands in a tag.
struct TagName: Sendable, Hashable {
    let text: String
    /// The place of the tag that holds the name.
    let place: TemplatePlace

    /// The parts between the dots.
    var parts: [String] { text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}

/// A part of a parsed template.
indirect enum TemplateNode: Sendable {
    /// Bytes to write as they are, as a range of the source.
    case literal(template: Int, Range<Int>)
    case value(TagName, isRaw: Bool)
    case section(TagName, isInverted: Bool, [TemplateNode])
    case partial(TagName)
    case layout(TagName, [TemplateBlock])
    case block(TemplateBlock)
}

/// `{{$name}}…{{/name}}`: in a layout a place with its default, in a call of a layout what to put there.
struct TemplateBlock: Sendable {
    let name: TagName
    let nodes: [TemplateNode]
}

/// A template after parsing.
struct ParsedTemplate: Sendable {
    let name: String
    let path: String
    let bytes: [UInt8]
    let nodes: [TemplateNode]
}

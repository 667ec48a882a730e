/// A text with named places to fill in, such as `{party}`.
struct TextPattern: Sendable, Hashable {
    private enum Segment: Sendable, Hashable {
        case literal(String)
        case placeholder(String)
    }

    private let segments: [Segment]

    /// Reads a text, or nil when a brace in it doesn't belong to a place such as `{party}`.
    init?(_ text: String) {
        var segments: [Segment] = []
        var rest = Substring(text)
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let afterBrace = rest[brace...].dropFirst()
            guard rest[brace] == "{", let end = afterBrace.firstIndex(of: "}"),
                Slug(String(afterBrace[..<end])) != nil
            else { return nil }
            if brace > rest.startIndex { segments.append(.literal(String(rest[..<brace]))) }
            segments.append(.placeholder(String(afterBrace[..<end])))
            rest = afterBrace[end...].dropFirst()
        }
        if !rest.isEmpty { segments.append(.literal(String(rest))) }
        self.segments = segments
    }

    /// The names of the places.
    var placeholders: Set<String> {
        Set(
            segments.compactMap { segment in
                switch segment {
                case .literal: nil
                case .placeholder(let name): name
                }
            })
    }

    /// The words of the text without its places.
    var words: String {
        segments.map { segment in
            switch segment {
            case .literal(let words): words
            case .placeholder: ""
            }
        }.joined(separator: " ")
    }

    /// The text with all places filled in.
    ///
    /// - Precondition: `values` has a value for each place.
    func filled(with values: [String: String]) -> String {
        segments.reduce(into: "") { text, segment in
            switch segment {
            case .literal(let words): text += words
            case .placeholder(let name):
                guard let value = values[name] else { preconditionFailure("no value for {\(name)}") }
                text += value
            }
        }
    }
}

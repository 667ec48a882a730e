/// A value of a record in the making, with the row that it goes back to.
struct DraftNode {
    let content: Content
    /// nil for what the program added.
    let origin: RowOrigin?

    enum Content {
        case text(String)
        /// As it stands in the file: a number, true.
        case literal(String)
        case object([Member])
        case list([DraftNode])
    }

    struct Member {
        let key: String
        let value: DraftNode
    }

    init(_ content: Content, from origin: RowOrigin? = nil) {
        self.content = content
        self.origin = origin
    }

    init(_ given: Given) {
        switch given.value {
        case .text(let text): self.init(.text(text), from: given.origin)
        case .number(let digits): self.init(.literal(digits), from: given.origin)
        case .list(let members):
            self.init(.list(members.map { DraftNode(.text($0), from: given.origin) }), from: given.origin)
        }
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool {
        switch content {
        case .text, .literal: false
        case .object(let members): members.isEmpty
        case .list(let members): members.isEmpty
        }
    }

    /// An object of what is there: empty members are left out.
    static func object(_ members: [(String, DraftNode?)], from origin: RowOrigin? = nil) -> DraftNode {
        let present = members.compactMap { key, value in
            value.flatMap { $0.isEmpty ? nil : Member(key: key, value: $0) }
        }
        return DraftNode(.object(present), from: origin)
    }
}

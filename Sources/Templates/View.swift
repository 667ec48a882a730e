/// The values of one shape, ready to be written: built once, rendered by any number of templates on any thread.
///
/// ```swift
/// static let row = Shape("row", ["title": .text, "address": .link])
/// View(row, ["title": .text(title), "address": .link(address)])
/// ```
public struct View: @unchecked Sendable {
    // Unchecked: the storage is filled before the initializer returns and never written again.
    /// A value for a field, of the kind of the same name in `Shape.Kind`.
    public enum Value: Sendable {
        /// Plain text; it is escaped when it is written.
        case text(String)
        /// Finished markup, shared with all other views that hold it.
        case html(HTMLFragment)
        /// A checked address.
        case link(Link)
        /// Whether a section shows.
        case flag(Bool)
        /// Views of the shape that the field declares, in the order of the page.
        case list([View])
        /// A view of the shape that the field declares, or none.
        case optional(View?)
        /// A view of the shape that the field declares.
        case view(View)
    }

    let storage: ViewStorage

    /// The values of a shape's fields, all of them, with their names, in the order of the declaration. A name or a kind
    /// that differs from the declaration is a programmer's error and stops the program, naming both.
    public init(_ shape: Shape, _ values: KeyValuePairs<String, Value>) {
        storage = .make(shape, values)
    }
}

extension View.Value {
    var code: KindCode {
        switch self {
        case .text: .text
        case .html: .html
        case .link: .link
        case .flag: .flag
        case .list: .list
        case .optional: .optional
        case .view: .view
        }
    }
}

/// The declared fields of a view: what a template may name, and of which kind each of these is.
///
/// Declare shapes once, as static constants: templates are compiled against them and views are checked against them.
public struct Shape: Sendable {
    /// What a field holds, and so what a template may do with it.
    public indirect enum Kind: Sendable {
        /// Plain text: written escaped, as `{{name}}`, in content and in quoted attributes.
        case text
        /// Finished markup: written as it is, as `{{{name}}}`, in content only.
        case html
        /// An address that the site made or checked: written escaped; the only kind that `href` and `src` take.
        case link
        /// Whether a section shows: `{{#name}}` and `{{^name}}`.
        case flag
        /// Any number of views: `{{#name}}` repeats for each, `{{^name}}` shows when there is none.
        case list(Shape)
        /// One view or none: `{{#name}}` and `{{^name}}`.
        case optional(Shape)
        /// One view: `{{#name}}` opens it, and its fields have dotted names such as `name.title`.
        case view(Shape)
    }

    /// One declared field, with what checking a value against it needs at hand.
    struct Field: Sendable {
        let name: String
        let kind: Kind
        let code: KindCode
        /// The fingerprint of the nested shape, or 0.
        let nested: UInt64

        init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
            code = kind.code
            nested = kind.nestedShape?.fingerprint ?? 0
        }
    }

    /// The name of the shape in messages, such as `profile`.
    public let name: String
    let fields: [Field]
    /// Equal for shapes with the same declaration, so that a view can be told apart without comparing names.
    let fingerprint: UInt64

    /// Declares a shape. Two fields of one name, and a field `strings`, are a programmer's errors.
    public init(_ name: String, _ fields: KeyValuePairs<String, Kind>) {
        self.name = name
        self.fields = fields.map { Field(name: $0.key, kind: $0.value) }
        var digest = Fingerprint()
        digest.add(name)
        for (index, field) in self.fields.enumerated() {
            precondition(field.name != stringsNamespace, "shape `\(name)`: `\(stringsNamespace)` names the constants")
            precondition(
                !self.fields[..<index].contains { $0.name == field.name },
                "shape `\(name)` declares `\(field.name)` twice")
            digest.add(field.name)
            digest.add(UInt64(field.code.rawValue))
            digest.add(field.nested)
        }
        fingerprint = digest.value
    }

    /// The names of the declared fields, in order.
    public var names: [String] { fields.map(\.name) }
}

/// The first part of the names of compile-time constants.
let stringsNamespace = "strings"

/// The kind of a field or value without its payload.
enum KindCode: UInt8, Sendable {
    case text, html, link, flag, list, optional, view
}

extension Shape.Kind {
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

    var nestedShape: Shape? {
        switch self {
        case .list(let shape), .optional(let shape), .view(let shape): shape
        case .text, .html, .link, .flag: nil
        }
    }
}

/// FNV-1a over names and numbers: the same in every process, unlike `Hasher`.
private struct Fingerprint {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
        add(byte: 0xFF)
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    private mutating func add(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}

internal import Foundation

/// JSON in the making, which YAML reads as well.
enum SampleJSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    case text(String)
    case number(Int)
    case flag(Bool)
    case null
    case list([SampleJSON])
    case object([(String, SampleJSON)])

    init(stringLiteral text: String) { self = .text(text) }
    init(arrayLiteral members: SampleJSON...) { self = .list(members) }
    init(dictionaryLiteral members: (String, SampleJSON)...) { self = .object(members) }

    static func optional(_ text: String?) -> SampleJSON { text.map(SampleJSON.text) ?? .null }

    /// Members in the order of their keys.
    static func object(_ members: [String: SampleJSON]) -> SampleJSON {
        .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    func write(into file: inout String) {
        switch self {
        case .text(let text): Self.write(text, into: &file)
        case .number(let number): file += String(number)
        case .flag(let flag): file += flag ? "true" : "false"
        case .null: file += "null"
        case .list(let members):
            file += "["
            for (index, member) in members.enumerated() {
                if index > 0 { file += ", " }
                member.write(into: &file)
            }
            file += "]"
        case .object(let members):
            file += "{"
            for (index, (key, value)) in members.enumerated() {
                if index > 0 { file += ", " }
                Self.write(key, into: &file)
                file += ": "
                value.write(into: &file)
            }
            file += "}"
        }
    }

    private static func write(_ text: String, into file: inout String) {
        file += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": file += "\\\""
            case "\\": file += "\\\\"
            case "\n": file += "\\n"
            case _: file.unicodeScalars.append(scalar)
            }
        }
        file += "\""
    }

    /// The document as it would be read from a folder: in normalization form C.
    var file: String {
        var file = ""
        write(into: &file)
        return (file + "\n").precomposedStringWithCanonicalMapping
    }
}

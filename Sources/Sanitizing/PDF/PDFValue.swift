/// A value of a PDF, as qpdf tells it in JSON.
indirect enum PDFValue: Sendable, Hashable {
    case null
    case flag(Bool)
    case integer(Int)
    case real(Double)
    /// With its solidus and without escapes, such as `/Font`.
    case name(String)
    /// The number of an object.
    case reference(Int)
    /// As qpdf writes it, `u:` and text or `b:` and hexadecimal digits.
    case string(String)
    case array([PDFValue])
    case dictionary([String: PDFValue])

    subscript(key: String) -> PDFValue? {
        if case .dictionary(let entries) = self { entries[key] } else { nil }
    }

    var elements: [PDFValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The numbers of an array of numbers, or nil.
    var numbers: [Double]? {
        guard case .array(let elements) = self else { return nil }
        var numbers: [Double] = []
        for element in elements {
            switch element {
            case .integer(let number): numbers.append(Double(number))
            case .real(let number): numbers.append(number)
            case _: return nil
            }
        }
        return numbers
    }
}

extension PDFValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .real(number)
        } else if let text = try? container.decode(String.self) {
            self = Self(text: text)
        } else if let elements = try? container.decode([PDFValue].self) {
            self = .array(elements)
        } else {
            self = .dictionary(try container.decode([String: PDFValue].self))
        }
    }

    /// JSON has strings for names, references and strings alike.
    private init(text: String) {
        if text.hasPrefix("/") {
            self = .name(text)
        } else if let number = Self.objectNumber(text) {
            self = .reference(number)
        } else {
            self = .string(text)
        }
    }

    /// The number in `12 0 R`.
    static func objectNumber(_ text: String) -> Int? {
        guard text.hasSuffix(" R") else { return nil }
        return text.split(separator: " ").first.flatMap { Int($0) }
    }
}

extension PDFValue: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .real(let number): try container.encode(number)
        case .name(let text), .string(let text): try container.encode(text)
        case .reference(let number): try container.encode("\(number) 0 R")
        case .array(let elements): try container.encode(elements)
        case .dictionary(let entries): try container.encode(entries)
        }
    }
}

// tries: does with a value of its own what the other snippets try with a cleared one

import Foundation

struct Own<Value: Sendable>: Sendable {
    var value: Value

    init(_ value: Value) {
        self.value = value
    }
}

extension Own: Decodable where Value: Decodable {}

extension Own: Encodable where Value: Encodable {}

extension Own: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
where Value == String {
    init(stringLiteral value: String) {
        self.value = value
    }
}

func attempt() throws -> Data {
    var own: Own<String> = "a text"
    own[keyPath: \.value] = "another text"
    return try JSONEncoder().encode(own)
}

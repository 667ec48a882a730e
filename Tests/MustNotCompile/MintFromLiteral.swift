// tries: makes string literals count as cleared
// expected: 'let' property 'value' may not be initialized directly; use "self.init(...)" or "self = ..." instead

import Vault

extension Cleared: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
where Value == String {
    init(stringLiteral value: String) {
        self.value = value
    }
}

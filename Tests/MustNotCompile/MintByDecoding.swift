// tries: writes a way to decode cleared values by hand
// expected: 'let' property 'value' may not be initialized directly; use "self.init(...)" or "self = ..." instead

import Vault

extension Cleared: Decodable where Value: Decodable {
    init(from decoder: any Decoder) throws {
        value = try Value(from: decoder)
    }
}

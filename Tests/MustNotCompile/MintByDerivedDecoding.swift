// tries: lets the compiler derive a way to decode cleared values
// expected: prevents automatic synthesis of 'init(from:)' for protocol 'Decodable'

import Vault

extension Cleared: Decodable where Value: Decodable {}

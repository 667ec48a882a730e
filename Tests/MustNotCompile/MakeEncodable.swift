// tries: lets the compiler derive a way to encode an archive
// expected: type 'Archive' does not conform to protocol 'Copyable'

import Vault

extension Archive: Encodable {}

// tries: throws an archive as an error
// expected: type 'Archive' does not conform to protocol 'Copyable'

import Vault

extension Archive: Error {}

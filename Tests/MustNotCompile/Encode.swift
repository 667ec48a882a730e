// tries: encodes an archive as JSON
// expected: instance method 'encode' requires that 'Archive' conform to 'Encodable'

import Foundation
import Vault

func attempt(_ archive: consuming Archive) throws -> Data {
    try JSONEncoder().encode(archive)
}

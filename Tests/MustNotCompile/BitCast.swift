// tries: looks into an archive with a bit cast
// expected: global function 'unsafeBitCast(_:to:)' requires that 'Archive' conform to 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) -> Int {
    unsafeBitCast(archive, to: Int.self)
}

// tries: keeps an archive in an array
// expected: generic struct 'Array' requires that 'Archive' conform to 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) -> Int {
    [archive].count
}

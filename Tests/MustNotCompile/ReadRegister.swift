// tries: reads the register of an archive
// expected: 'register' is inaccessible due to 'internal' protection level

import Vault

func attempt(_ archive: borrowing Archive) {
    _ = archive.register
}

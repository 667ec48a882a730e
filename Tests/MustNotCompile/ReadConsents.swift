// tries: reads the consents of an archive
// expected: 'consents' is inaccessible due to 'internal' protection level

import Vault

func attempt(_ archive: borrowing Archive) -> Int {
    archive.consents.count
}

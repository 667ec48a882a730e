// tries: reads the items of an archive
// expected: 'items' is inaccessible due to 'internal' protection level

import Vault

func attempt(_ archive: borrowing Archive) -> Int {
    archive.items.count
}

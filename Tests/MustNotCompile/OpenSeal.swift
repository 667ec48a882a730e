// tries: opens the seal of an item
// expected: 'Key' is inaccessible due to 'internal' protection level
// expected: 'items' is inaccessible due to 'internal' protection level

import Vault

func attempt(_ archive: borrowing Archive) {
    for item in archive.items {
        _ = item.content.open(with: Gate.Key())
    }
}

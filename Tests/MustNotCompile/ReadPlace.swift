// tries: reads where a released item stands in the confidential record
// expected: 'place' is inaccessible due to 'private' protection level

import Vault

func attempt(_ item: ReleasedItem) {
    _ = item.place
}

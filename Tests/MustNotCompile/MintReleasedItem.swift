// tries: makes an item that looks released
// expected: 'ReleasedItem' initializer is inaccessible due to 'private' protection level

import Vault

func attempt(_ item: ReleasedItem) -> ReleasedItem {
    ReleasedItem(item, sequence: 1)
}

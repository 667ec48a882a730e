// tries: reads the items of an archive in an extension of its own
// expected: 'items' is inaccessible due to 'internal' protection level

import Vault

extension Archive {
    var everything: Int { items.count }
}

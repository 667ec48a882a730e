// tries: reaches for the items as a module of the same package
// expected: 'items' is inaccessible due to 'internal' protection level

import Vault

extension Archive {
    package var everything: Int { items.count }
}

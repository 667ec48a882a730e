// tries: reads the items of an archive through a key path
// expected: 'items' is inaccessible due to 'internal' protection level

import Vault

let path = \Archive.items

// tries: makes the key that opens seals
// expected: 'Key' is inaccessible due to 'internal' protection level

import Vault

func attempt() {
    _ = Gate.Key()
}

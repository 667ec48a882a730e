// tries: makes a cleared value with its initializer
// expected: 'Cleared<Value>' initializer is inaccessible due to 'fileprivate' protection level

import Vault

let minted = Cleared("a text that no gate has seen")

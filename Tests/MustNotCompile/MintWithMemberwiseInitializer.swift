// tries: makes a cleared value with a memberwise initializer
// expected: 'Cleared<Value>' initializer is inaccessible due to 'fileprivate' protection level
// expected: extraneous argument label 'value:' in call

import Vault

let minted = Cleared(value: "a text that no gate has seen")

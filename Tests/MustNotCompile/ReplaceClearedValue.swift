// tries: puts another value into a cleared one
// expected: cannot assign to property: 'value' is a 'let' constant

import Vault

func attempt(_ cleared: Cleared<String>) -> Cleared<String> {
    var other = cleared
    other.value = "a text that no gate has seen"
    return other
}

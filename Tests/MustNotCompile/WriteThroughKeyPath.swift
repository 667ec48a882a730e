// tries: puts another value into a cleared one through a key path
// expected: cannot assign through subscript: 'cleared' is immutable

import Vault

func attempt(_ cleared: inout Cleared<String>) {
    cleared[keyPath: \.value] = "a text that no gate has seen"
}

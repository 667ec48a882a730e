// tries: passes a text where a cleared one is wanted
// expected: cannot convert value of type 'String' to expected argument type 'Cleared<String>'

import Vault

func publish(_ text: Cleared<String>) {}

func attempt() {
    publish("a text that no gate has seen")
}

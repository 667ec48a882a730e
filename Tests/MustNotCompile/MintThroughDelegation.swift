// tries: adds an initializer that hands on to the gate's own
// expected: missing argument label 'anything:' in call

import Vault

extension Cleared {
    init(anything value: Value) {
        self.init(value)
    }
}

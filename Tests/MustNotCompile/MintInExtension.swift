// tries: adds an initializer of its own to cleared values
// expected: 'let' property 'value' may not be initialized directly; use "self.init(...)" or "self = ..." instead

import Vault

extension Cleared {
    init(anything value: Value) {
        self.value = value
    }
}

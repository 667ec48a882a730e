// tries: makes a cleared value with a bit cast
// expected: expression uses unsafe constructs but is not marked with 'unsafe' [#StrictMemorySafety]

import Vault

let minted = unsafeBitCast("a text that no gate has seen", to: Cleared<String>.self)

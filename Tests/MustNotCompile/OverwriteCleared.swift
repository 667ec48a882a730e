// tries: overwrites a cleared value through a pointer
// expected: expression uses unsafe constructs but is not marked with 'unsafe' [#StrictMemorySafety]

import Vault

func attempt(_ cleared: inout Cleared<String>) {
    withUnsafeMutableBytes(of: &cleared) { $0[0] = 0 }
}

// tries: looks into an archive with a raw pointer
// expected: expression uses unsafe constructs but is not marked with 'unsafe' [#StrictMemorySafety]

import Vault

func attempt(_ archive: borrowing Archive) -> Int {
    withUnsafeBytes(of: archive) { $0.count }
}

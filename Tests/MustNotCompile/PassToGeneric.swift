// tries: passes an archive to code that takes any copyable value
// expected: global function 'keep' requires that 'Archive' conform to 'Copyable'

import Vault

func keep<Value>(_ value: Value) {}

func attempt(_ archive: consuming Archive) {
    keep(archive)
}

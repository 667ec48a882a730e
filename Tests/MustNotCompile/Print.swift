// tries: prints an archive
// expected: argument type 'Archive' does not conform to expected type 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) {
    print(archive)
}

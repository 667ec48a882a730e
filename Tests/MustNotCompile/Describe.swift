// tries: describes an archive
// expected: no exact matches in call to initializer
// expected: candidate requires that 'Archive' conform to 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) -> String {
    String(describing: archive)
}

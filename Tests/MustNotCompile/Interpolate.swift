// tries: puts an archive into a text
// expected: no exact matches in call to instance method 'appendInterpolation'
// expected: candidate requires that 'Archive' conform to 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) -> String {
    "\(archive)"
}

// tries: keeps an archive as any value
// expected: return expression of type 'Archive' does not conform to 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) -> Any {
    archive
}

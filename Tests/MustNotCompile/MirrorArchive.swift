// tries: looks into an archive with a mirror
// expected: argument type 'Archive' does not conform to expected type 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) {
    _ = Mirror(reflecting: archive)
}

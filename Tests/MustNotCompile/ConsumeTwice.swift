// tries: consumes an archive twice
// expected: 'archive' consumed more than once

import Vault

func keep(_ archive: consuming Archive) {}

func attempt(_ archive: consuming Archive) {
    keep(archive)
    keep(archive)
}

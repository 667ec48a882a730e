// tries: returns a borrowed archive, which would copy it
// expected: 'archive' is borrowed and cannot be consumed

import Vault

func attempt(_ archive: borrowing Archive) -> Archive {
    archive
}

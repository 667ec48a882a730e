// tries: copies an archive
// expected: 'copy' cannot be applied to noncopyable types

import Vault

func attempt(_ archive: borrowing Archive) -> Archive {
    copy archive
}

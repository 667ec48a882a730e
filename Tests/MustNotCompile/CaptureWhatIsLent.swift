// tries: takes an archive that was lent along in an escaping closure
// expected: 'archive' cannot be captured by an escaping closure since it is a borrowed parameter

import Vault

func keep(_ archive: borrowing Archive) {}

func attempt(_ archive: borrowing Archive) -> () -> Void {
    { keep(archive) }
}

// tries: hands an archive that was lent to a task that goes on without it
// expected: 'archive' cannot be captured by an escaping closure since it is a borrowed parameter

import Vault

func keep(_ archive: borrowing Archive) {}

func attempt(_ archive: borrowing Archive) {
    Task { keep(archive) }
}

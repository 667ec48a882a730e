// tries: gives a captured archive away each time that a closure is called
// expected: noncopyable 'archive' cannot be consumed when captured by an escaping closure

import Vault

func keep(_ archive: consuming Archive) {}

func attempt(_ archive: consuming Archive) -> () -> Void {
    { keep(archive) }
}

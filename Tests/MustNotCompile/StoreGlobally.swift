// tries: keeps an archive in a dictionary that lives on
// expected: type 'Archive' does not conform to protocol 'Copyable'

import Vault

final class Store {
    var archives: [String: Archive] = [:]
}

// tries: imports the module as a privileged client
// expected: 'items' is inaccessible due to 'internal' protection level

@_spi(Gate) import Vault

func attempt(_ archive: borrowing Archive) -> Int {
    archive.items.count
}

// tries: imports the module as its tests might
// expected: module 'Vault' was not compiled for testing [#ModuleNotTestable]

@testable import Vault

func attempt(_ content: SealedContent) {}

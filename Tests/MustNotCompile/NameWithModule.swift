// tries: names sealed words with the module's name before
// expected: no type named 'SealedContent' in module 'Vault'

import Vault

func attempt(_ content: Vault.SealedContent) {}

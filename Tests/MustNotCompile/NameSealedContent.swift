// tries: names the type of sealed words
// expected: cannot find type 'SealedContent' in scope

import Vault

func attempt(_ content: SealedContent) {}

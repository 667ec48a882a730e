// tries: names the type of opened words
// expected: cannot find type 'ItemContent' in scope

import Vault

func attempt(_ content: ItemContent) {}

// tries: names the type of records' items
// expected: cannot find type 'Item' in scope

import Vault

func attempt(_ item: Item) {}

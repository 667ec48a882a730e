// tries: names the type of the register of persons
// expected: cannot find type 'RegisterOfPersons' in scope

import Vault

func attempt(_ register: RegisterOfPersons) {}

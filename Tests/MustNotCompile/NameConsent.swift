// tries: names the type of consents
// expected: cannot find type 'Consent' in scope

import Vault

func attempt(_ consent: Consent) {}

// tries: declares that archives can be copied
// expected: conformance to 'Copyable' must occur in the same source file as struct 'Archive'

import Vault

extension Archive: Copyable {}

// tries: makes an archive without reading one
// expected: 'settings' is inaccessible due to 'internal' protection level

import Vault

extension Archive {
    init(_ settings: RulebookSettings) {
        self.settings = settings
    }
}

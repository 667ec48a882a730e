// tries: reads the settings of an archive
// expected: 'settings' is inaccessible due to 'internal' protection level

import Vault

func attempt(_ archive: borrowing Archive) -> RulebookSettings {
    archive.settings
}

// tries: makes what the gate lets out without the gate
// expected: 'ClearedArchive' initializer is inaccessible due to 'internal' protection level

import Vault

let minted = ClearedArchive(
    items: [], offices: [], settings: RulebookSettings(), demonstrationParties: [], decisions: [], publications: [],
    reports: [])

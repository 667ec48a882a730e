// tries: dumps an archive
// expected: global function 'dump(_:name:indent:maxDepth:maxItems:)' requires that 'Archive' conform to 'Copyable'

import Vault

func attempt(_ archive: consuming Archive) {
    dump(archive)
}

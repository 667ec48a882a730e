import Glibc

/// Removes a folder of `parent` with all that is in it. Links are removed, never followed.
func removeTree(_ name: EntryName, in parent: Int32, shown: String) throws(PublishingError) {
    let folder = try OpenFolder(name, in: parent, shown: shown)
    for entry in try folder.entries(shown: shown) {
        if unlinkat(folder.number, entry.bytes, 0) == 0 { continue }
        let code = errno
        if code != EISDIR && code != EPERM { throw PublishingError(code: code, "remove a file", shown) }
        try removeTree(entry, in: folder.number, shown: shown)
    }
    try succeeding("remove the folder", shown) { unlinkat(parent, name.bytes, AT_REMOVEDIR) }
}

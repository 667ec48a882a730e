import Glibc

/// Removes a folder of `parent` with all that is in it. Links are removed, never followed.
///
/// The marker goes last: whatever is left over when the program is killed here is known as left over by the next one.
func removeTree(_ name: EntryName, in parent: Int32, shown: String) throws(PublishingError) {
    let folder = try OpenFolder(name, in: parent, shown: shown)
    for entry in inOrderOfRemoval(try folder.entries(shown: shown)) {
        if unlinkat(folder.number, entry.bytes, 0) == 0 { continue }
        let code = errno
        if code != EISDIR && code != EPERM { throw PublishingError(code: code, "remove a file", shown) }
        try removeTree(entry, in: folder.number, shown: shown)
    }
    try succeeding("remove the folder", shown) { unlinkat(parent, name.bytes, AT_REMOVEDIR) }
}

/// The entries of a folder, with the marker behind all others.
func inOrderOfRemoval(_ entries: [EntryName]) -> [EntryName] {
    let isMarker = { (entry: EntryName) in entry.exactText == OutputFolder.markerName }
    return entries.filter { !isMarker($0) } + entries.filter(isMarker)
}

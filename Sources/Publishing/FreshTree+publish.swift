import CFileSystem
import Glibc

extension FreshTree {
    /// Puts the tree in the place of the old one, in one step. When this throws, nothing has changed.
    func publish(
        over old: OldTree?, in folder: borrowing OutputFolder, isDurable: Bool
    ) throws(PublishingError) {
        let parent = folder.parent.number
        // First the contents, then the name: a crash in between leaves the old site.
        if isDurable { try succeeding("write the site to the disk", folder.path) { cfilesystem_sync(root.number) } }
        guard let old else {
            try succeeding("put the new site in its place", folder.path) {
                renameat(parent, name, parent, folder.name)
            }
            return
        }
        guard let now = try facts(of: folder.name, in: parent, shown: folder.path), now.isSameEntry(as: old.identity)
        else { throw .changedMeanwhile(path: folder.path) }
        while cfilesystem_exchange(parent, name, folder.name) != 0 {
            let code = errno
            if code == EINTR { continue }
            if code == EINVAL || code == ENOSYS { throw .exchangeUnsupported(path: folder.path) }
            throw PublishingError(code: code, "put the new site in its place", folder.path)
        }
    }

    /// After `publish`: makes the new name durable, and removes the old tree, which has this tree's name now.
    func tidyUp(in folder: borrowing OutputFolder, holdsOld: Bool, isDurable: Bool) throws(PublishingError) {
        let parent = folder.parent.number
        if isDurable { try succeeding("write the folder to the disk", folder.path) { fsync(parent) } }
        if holdsOld { try removeTree(EntryName(name), in: parent, shown: name) }
    }

    /// Removes the tree. What can't be removed is left to the next build.
    func discard(in folder: borrowing OutputFolder) {
        try? removeTree(EntryName(name), in: folder.parent.number, shown: name)
    }
}

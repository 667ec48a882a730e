public import Bytes
import Synchronization

/// Writes a site into a new folder beside the output folder and then puts it in the old site's place in one step.
///
/// Any number of workers write at the same time. Files with the same bytes as in the old site are linked, not written,
/// so they keep their times; files that no page owns are not in the new site; if nothing differs, nothing is touched.
/// Until `commit` returns, the old site is as it was; a writer that is dropped before leaves nothing behind. Nothing
/// else in the old folder survives but a `.gitignore` at its top.
public final class SiteWriter: Sendable {
    private enum Stage {
        case writing, ended, published
    }

    private struct State {
        var stage = Stage.writing
        var claims = PathClaims()
    }

    private let folder: OutputFolder
    private let lock: BuildLock
    private let old: OldTree?
    private let fresh: FreshTree
    private let isDurable: Bool
    private let state = Mutex(State())

    /// Prepares the output folder `target`, which may be replaced only if it is empty or of an earlier run, and of the same kind.
    ///
    /// With `isDurable`, `commit` waits until the disk has the whole site, so that a crash of the machine leaves the
    /// old or the new one; a preview can do without.
    public init(
        target: String, kind: OutputKind = .site, isDurable: Bool = true
    ) throws(PublishingFailure) {
        do throws(PublishingError) {
            folder = try OutputFolder(target, for: kind)
            lock = try BuildLock(for: folder)
            if let identity = try folder.replaceable() {
                old = try OldTree(in: folder, identity: identity)
            } else {
                old = nil
            }
            try folder.removeLeftovers()
            fresh = try FreshTree(in: folder)
        } catch {
            throw PublishingFailure(error)
        }
        self.isDurable = isDurable
    }

    deinit {
        if state.withLock({ $0.stage != .published }) { fresh.discard(in: folder) }
    }

    /// Writes one file for `owner`, which messages name. A path that is unsafe or taken is noted and thrown by
    /// `commit`, with all others; what the file system refuses is thrown at once.
    public func write(
        _ path: String, owner: String, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(PublishingFailure) {
        guard let claim = try claim(path, owner: owner) else { return }
        do throws(PublishingError) {
            try place(bytes, at: claim)
        } catch {
            throw ending(with: error)
        }
    }

    /// Writes one file for `owner` that is made piece by piece, so that it never has to be in memory as a whole.
    public func write(
        _ path: String, owner: String, pieces: (_ take: (borrowing ByteBuffer) throws -> Void) throws -> Void
    ) throws {
        guard let claim = try claim(path, owner: owner) else { return }
        do {
            let file = FileInPieces(claim.text, old: old, fresh: fresh)
            try pieces { piece in try piece.withBytes { try file.append($0) } }
            try note(try file.finish(), of: claim, size: file.count)
        } catch let error as PublishingError {
            throw ending(with: error)
        }
    }

    private func claim(_ path: String, owner: String) throws(PublishingFailure) -> SitePath? {
        try state.withLock { state throws(PublishingFailure) in
            if state.stage != .writing { throw PublishingFailure(.finished(path: path)) }
            return state.claims.claim(path, owner: owner)
        }
    }

    /// What the file system refuses ends the build.
    private func ending(with error: PublishingError) -> PublishingFailure {
        state.withLock { $0.stage = .ended }
        return PublishingFailure(error)
    }

    /// Writes one file for `owner` with what the buffer holds.
    public func write(_ path: String, owner: String, _ buffer: borrowing ByteBuffer) throws(PublishingFailure) {
        try buffer.withBytes { bytes throws(PublishingFailure) in try write(path, owner: owner, bytes) }
    }

    /// Writes one file for `owner`.
    public func write(_ path: String, owner: String, _ bytes: [UInt8]) throws(PublishingFailure) {
        try bytes.withUnsafeBufferPointer { bytes throws(PublishingFailure) in try write(path, owner: owner, bytes) }
    }

    private func place(_ bytes: UnsafeBufferPointer<UInt8>, at path: SitePath) throws(PublishingError) {
        let isSame = old?.holds(bytes, at: path.text) ?? false
        if !isSame { try fresh.create(path.text, bytes) }
        try note(isSame, of: path, size: bytes.count)
    }

    /// Notes what came of a file. If it is the same as in the old site, it isn't in the new one yet.
    private func note(_ isSame: Bool, of path: SitePath, size: Int) throws(PublishingError) {
        guard let old, isSame else {
            let outcome: PathClaims.Outcome = old?.files[path.text] == nil ? .added : .changed
            return state.withLock { $0.claims.note(outcome, of: path, size: size) }
        }
        if state.withLock({ $0.claims.keep(path, size: size) }) {
            try keep(path.text, of: old)
        }
    }

    /// Takes a file of the old tree over.
    private func keep(_ path: String, of old: OldTree) throws(PublishingError) {
        if try fresh.link(path, from: old) { return }
        try old.contents(at: path).withUnsafeBufferPointer { bytes throws(PublishingError) in
            try fresh.create(path, bytes)
        }
    }

    /// Puts the new site in the old one's place and removes the old one. Call it once, after the last `write` has
    /// returned. Throws everything that was wrong with paths, or why the two could not be swapped; then nothing has
    /// changed.
    public func commit() throws(PublishingFailure) -> PublishingReport {
        let claims = try state.withLock { state throws(PublishingFailure) in
            if state.stage != .writing { throw PublishingFailure(.finished(path: folder.path)) }
            state.stage = .ended
            return state.claims
        }
        if !claims.faults.isEmpty { throw PublishingFailure(claims.faults) }
        var report = claims.finalReport(old: (old?.files ?? [:]).keys)
        if let old, old.isAsBuilt, report.written == 0, report.removed.isEmpty { return report }
        do throws(PublishingError) {
            if let old {
                for path in claims.unlinked { try keep(path, of: old) }
                if old.hasIgnoreFile { try keep(OutputFolder.ignoreName, of: old) }
            }
            try fresh.publish(over: old, in: folder, isDurable: isDurable)
        } catch {
            throw PublishingFailure(error)
        }
        state.withLock { $0.stage = .published }
        do throws(PublishingError) {
            try fresh.tidyUp(in: folder, holdsOld: old != nil, isDurable: isDurable)
        } catch {
            report.warnings.append(error.warning)
        }
        return report
    }
}

internal import ArgumentParser
internal import Foundation
internal import LeakScan
internal import Synchronization

/// The files of a folder, or one file.
struct AuditedFiles: Sendable {
    private let folder: URL
    /// Below the folder, in the order of their bytes.
    let names: [String]

    init(_ path: String) throws {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        switch Self.kind(of: url) {
        case .nothing:
            throw ValidationError(
                FileManager.default.fileExists(atPath: path)
                    ? "\(path) is no regular file and no folder, but a pipe, a socket or a device"
                    : "there is no file or folder \(path)")
        case .file:
            folder = url.deletingLastPathComponent()
            names = [url.lastPathComponent]
        case .folder:
            folder = url
            names = try Self.paths(below: url.path)
                .filter { try Self.isAudited("\(url.path)/\($0)") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    enum Kind {
        case nothing
        case file
        case folder
    }

    /// What a path leads to. Links count as what they lead to: that is what would be served.
    static func kind(of url: URL) -> Kind {
        let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isDirectoryKey, .isRegularFileKey])
        return values?.isDirectory == true ? .folder : values?.isRegularFile == true ? .file : .nothing
    }

    private static func paths(below folder: String) throws -> [String] {
        do {
            return try FileManager.default.subpathsOfDirectory(atPath: folder)
        } catch {
            throw ValidationError("\(folder) has a folder that can't be read: check who may read it")
        }
    }

    /// Whether something is looked at: everything but folders, of which what is inside is. A pipe, a socket, a device or a link
    /// that leads nowhere is told as what can't be read. A link to a folder is refused: what is behind it would be served, and not
    /// looked at.
    private static func isAudited(_ path: String) throws -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory: return false
        case .typeSymbolicLink where kind(of: URL(filePath: path)) == .folder:
            throw ValidationError("\(path) is a link to a folder: put the folder there")
        case _: return true
        }
    }

    /// The bytes of one of the files. A pipe would wait for somebody who writes into it, and a device may never end.
    func bytes(_ name: String) throws -> [UInt8] {
        let file = folder.appending(path: name)
        guard Self.kind(of: file) == .file, let bytes = try? Data(contentsOf: file) else {
            throw ValidationError("\(file.path) can't be read")
        }
        return [UInt8](bytes)
    }

    /// What is found in all of them, in their order.
    func findings(by scan: LeakScan, workers: Int) async -> [LeakFinding] {
        let progress = Progress()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, workers) {
                group.addTask {
                    while let index = progress.next(of: names.count) {
                        let name = names[index]
                        let findings = (try? bytes(name)).map { scan.findings(in: name, $0) } ?? [.unreadable(name)]
                        progress.note(findings, at: index)
                    }
                }
            }
            await group.waitForAll()
        }
        return progress.all
    }

    /// What several workers share: which file is next, and what was found in each.
    private final class Progress: Sendable {
        private let index = Atomic(0)
        private let found = Mutex<[Int: [LeakFinding]]>([:])

        func next(of count: Int) -> Int? {
            let next = index.wrappingAdd(1, ordering: .relaxed).oldValue
            return next < count ? next : nil
        }

        func note(_ findings: [LeakFinding], at index: Int) {
            if !findings.isEmpty { found.withLock { $0[index] = findings } }
        }

        var all: [LeakFinding] { found.withLock { $0.sorted { $0.key < $1.key }.flatMap(\.value) } }
    }
}

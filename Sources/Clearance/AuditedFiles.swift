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
        case .nothing: throw ValidationError("there is no file or folder \(path)")
        case .file:
            folder = url.deletingLastPathComponent()
            names = [url.lastPathComponent]
        case .folder:
            folder = url
            names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
                .filter { try Self.isFile("\(url.path)/\($0)") }
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

    /// Whether a path leads to a file. A link to a folder is refused: what is behind it would be served, and not looked at.
    private static func isFile(_ path: String) throws -> Bool {
        // What can't be read is told when it is its turn.
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular: return true
        case .typeSymbolicLink:
            let kind = kind(of: URL(filePath: path))
            if kind == .folder { throw ValidationError("\(path) is a link to a folder: put the folder there") }
            // One that leads nowhere is told as what can't be read.
            return kind == .file || !FileManager.default.fileExists(atPath: path)
        case _: return false
        }
    }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

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

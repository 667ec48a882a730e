internal import Foundation

/// A folder of its own for the files that tools read and write, which is gone with its last use, and the limits that they work in.
///
/// A tool sees no environment of the caller, no standard input, and no network where the machine lets processes have an
/// empty one of their own. What it says is thrown away: it could hold text of the file.
struct Workshop: ~Copyable {
    private let folder: URL

    /// What a tool may use.
    private enum Limits {
        static let seconds = 120
        static let bytesOfMemory = 4 << 30
        static let bytesOfFile = 1 << 30
        static let openFiles = 256
    }

    init() throws(Refusal) {
        folder = FileManager.default.temporaryDirectory.appending(path: "mechsite-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Self.noRoom
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file of the workshop, for the arguments of tools.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ bytes: [UInt8], to name: String) throws(Refusal) {
        do {
            try Data(bytes).write(to: folder.appending(path: name))
        } catch {
            throw Self.noRoom
        }
    }

    /// The bytes that a tool wrote to a file.
    func bytes(of name: String) throws(Refusal) -> [UInt8] {
        guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
            throw Refusal("a file of which a tool made nothing")
        }
        return [UInt8](data)
    }

    /// Runs a tool to its end.
    ///
    /// - Parameter output: the file that takes its standard output.
    /// - Returns: its exit code; 124 and above when it had to be ended.
    func run(_ tool: DebianTool, _ arguments: [String], output: String = "output") throws(Refusal) -> Int32 {
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            throw Refusal(
                ofMachine: "no program \(tool.path) on this machine", expected: "the tools that take files apart",
                remedy: "install Debian's \(tool.debianPackage): apt-get install \(tool.debianPackage)")
        }
        let limits = [
            "--kill-after=5", String(Limits.seconds), "/usr/bin/prlimit", "--cpu=\(Limits.seconds)",
            "--as=\(Limits.bytesOfMemory)", "--fsize=\(Limits.bytesOfFile)", "--nofile=\(Limits.openFiles)", "--core=0",
        ]
        return try start(limits + Self.emptyNetwork + [tool.path] + arguments, output: output)
    }

    private func start(_ arguments: [String], output: String) throws(Refusal) -> Int32 {
        do {
            try Data().write(to: folder.appending(path: output))
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/timeout")
            process.arguments = arguments
            process.environment = ["PATH": "/usr/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder.path]
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            let file = try FileHandle(forWritingTo: folder.appending(path: output))
            defer { try? file.close() }
            process.standardOutput = file
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        } catch {
            throw Refusal(
                ofMachine: "no way to start a program with limits", expected: "timeout and prlimit",
                remedy: "see that Debian's packages coreutils and util-linux are installed")
        }
    }

    private static let noRoom = Refusal(
        ofMachine: "no room for temporary files", expected: "a folder of temporary files that can be written",
        remedy: "see to it, or name another in TMPDIR")

    /// What starts a program without a network, where the machine allows that to its users.
    private static let emptyNetwork: [String] = {
        let command = ["/usr/bin/unshare", "--user", "--net", "--"]
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = command.dropFirst() + ["/bin/true"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return [] }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? command : []
    }()
}

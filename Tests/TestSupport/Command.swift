public import Foundation

/// A program that ran to its end.
public struct Command: Sendable {
    public let status: Int32
    /// What it wrote to standard output, and to standard error if that was asked for.
    public let output: String

    /// The folder of the programs that were built with the tests.
    public static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    /// Runs a program found in the path, without standard input, in the current folder or another.
    public static func run(_ arguments: [String], in folder: URL? = nil, withErrors: Bool = false) throws -> Command {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = withErrors ? pipe : FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Command(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }
}

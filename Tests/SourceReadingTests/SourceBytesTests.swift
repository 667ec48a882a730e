import Diagnostics
import Foundation
import Glibc
import SourceReading
import TestSupport
import Testing

@Suite("Files that are no files")
struct SourceBytesTests {
    private static func kinds(_ path: String, in folder: URL, limit: Int = 1_000) -> [String] {
        do throws(DiagnosticFailure) {
            _ = try SourceBytes.read(path, in: folder, limit: limit)
            return []
        } catch {
            return error.diagnostics.map(\.kind)
        }
    }

    private static func link(_ name: String, to target: String, in folder: TemporaryFolder) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: name).path, withDestinationPath: target)
    }

    @Test("no link is followed below the folder, whether it leads outside or not")
    func links() throws {
        let outside = try TemporaryFolder(["secret.json": [1], "folder/secret.json": [1]])
        let folder = try TemporaryFolder(["a.json": [1], "in/b.json": [2]])
        try Self.link("file.json", to: outside.url.appending(path: "secret.json").path, in: folder)
        try Self.link("inner.json", to: "a.json", in: folder)
        try Self.link("nowhere.json", to: "missing", in: folder)
        try Self.link("consents", to: outside.url.appending(path: "folder").path, in: folder)
        for path in ["file.json", "inner.json", "nowhere.json", "consents/secret.json"] {
            #expect(Self.kinds(path, in: folder.url) == ["symbolic-link"], "\(path)")
        }
        #expect(throws: DiagnosticFailure.self) {
            try SourceFolder.files(in: "consents", of: folder.url, extensions: ["json"])
        }
        #expect(try SourceBytes.read("in/b.json", in: folder.url) == [2])
    }

    @Test("the folder itself may be named by a link")
    func root() throws {
        let folder = try TemporaryFolder(["real/a.json": [7]])
        try Self.link("named", to: "real", in: folder)
        #expect(try SourceBytes.read("a.json", in: folder.url.appending(path: "named")) == [7])
    }

    @Test(
        "a path leads nowhere else",
        arguments: ["../a", "in/../../a", ".", "..", "", "/etc/passwd", "in//b", "in/", "./a", "a\u{0}b"])
    func paths(path: String) throws {
        let folder = try TemporaryFolder(["a": [1], "in/b": [2]])
        #expect(Self.kinds(path, in: folder.url.appending(path: "in")) == ["unsafe-path"])
    }

    @Test("pipes, folders and devices are refused at once")
    func devices() throws {
        let folder = try TemporaryFolder(["in/b": [2]])
        #expect(mkfifo(folder.url.appending(path: "pipe.json").path, 0o600) == 0)
        #expect(Self.kinds("pipe.json", in: folder.url) == ["not-a-file"])
        #expect(Self.kinds("in", in: folder.url) == ["not-a-file"])
        #expect(Self.kinds("zero", in: URL(filePath: "/dev")) == ["not-a-file"])
        #expect(Self.kinds("in/b/c", in: folder.url) == ["unreadable-file"])
    }

    @Test("a file that is larger than any input is not read")
    func size() throws {
        let folder = try TemporaryFolder([
            "a": [UInt8](repeating: 1, count: 1_000), "b": [UInt8](repeating: 1, count: 1_001),
        ])
        #expect(Self.kinds("a", in: folder.url) == [])
        #expect(Self.kinds("b", in: folder.url) == ["file-too-large"])
    }
}

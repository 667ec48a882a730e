import Diagnostics
import Foundation
import SourceReading
import TestSupport
import Testing

@Suite("Folders")
struct SourceFolderTests {
    @Test("are listed in the order of bytes, without their README")
    func order() throws {
        let names = ["b.json", "a.json", "B.json", "a-1.json", "é.json", "10.json", "9.json", "README.md"]
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ("in/\($0)", []) }))
        #expect(
            try SourceFolder.files(in: "in", of: folder.url, extensions: ["json"])
                == ["10.json", "9.json", "B.json", "a-1.json", "a.json", "b.json", "é.json"].map { "in/\($0)" })
    }

    @Test("that don't exist are empty, and the root is a folder like any other")
    func edges() throws {
        let folder = try TemporaryFolder(["a.yaml": [], "b.lock.json": []])
        #expect(try SourceFolder.files(in: "missing", of: folder.url, extensions: ["json"]).isEmpty)
        #expect(
            try SourceFolder.files(in: "", of: folder.url, extensions: ["yaml", "lock.json"]) == [
                "a.yaml", "b.lock.json",
            ])
    }

    @Test("pass over nothing: every stranger is a finding")
    func strangers() throws {
        let folder = try TemporaryFolder([
            "in/a.json": [], "in/a.txt": [], "in/.hidden.json": [], "in/json": [], "in/inner/b.json": [],
            "in/a.JSON": [],
        ])
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "in/link.json"), withDestinationURL: folder.url.appending(path: "in/a.json"))
        let found = findings { () throws(DiagnosticFailure) in
            _ = try SourceFolder.files(in: "in", of: folder.url, extensions: ["json"])
        }
        #expect(found.allSatisfy { $0.kind == "unknown-file" })
        #expect(
            Set(found.compactMap(\.path))
                == ["in/.hidden.json", "in/a.JSON", "in/a.txt", "in/inner", "in/json", "in/link.json"])
    }

    @Test("that are files can't be listed")
    func file() throws {
        let folder = try TemporaryFolder(["in": []])
        let found = findings { () throws(DiagnosticFailure) in
            _ = try SourceFolder.files(in: "in", of: folder.url, extensions: ["json"])
        }
        #expect(found.map(\.kind) == ["unreadable-folder"])
    }
}

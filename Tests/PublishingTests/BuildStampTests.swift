import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The stamp of a build")
struct BuildStampTests {
    private let folder: TemporaryFolder
    private var content: String { folder.url.appending(path: "content").path }
    private var site: String { folder.url.appending(path: "site").path }

    init() throws {
        folder = try TemporaryFolder([
            "content/a.md": Array("a".utf8), "content/down/b.md": Array("b".utf8), "content/.hidden": Array("c".utf8),
            "site/index.html": Array("page".utf8), "site/en/index.html": Array("another".utf8),
        ])
    }

    private func inputs(_ options: String...) throws -> String {
        try #require(BuildStamp.inputs(folders: [content], options: options))
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: folder.url.appending(path: path))
    }

    @Test("it fits as long as nothing was touched, also when it was kept and read again")
    func fits() throws {
        let stamp = try #require(BuildStamp(inputs: try inputs("x"), output: [site], pages: 2))
        stamp.write(beside: site + "/")
        let read = try #require(BuildStamp.read(beside: site))
        #expect(read == stamp)
        #expect(read.pages == 2)
        #expect(read.fits(inputs: try inputs("x"), output: [site]))
        #expect(!read.fits(inputs: try inputs("y"), output: [site]))
        #expect(!FileManager.default.fileExists(atPath: site + "/.site.built"), "it stands beside the site")
    }

    @Test("every other byte, name, file or option among the inputs is another input")
    func changedInputs() throws {
        let first = try inputs()
        var seen = [first, try inputs("x"), try inputs("x", "y"), try inputs("xy")]
        try write("A", to: "content/a.md")
        seen.append(try inputs())
        try write("a", to: "content/a.md")
        #expect(try inputs() == first, "the time of a file is no input")
        try FileManager.default.moveItem(atPath: content + "/a.md", toPath: content + "/c.md")
        seen.append(try inputs())
        try write("", to: "content/d.md")
        seen.append(try inputs())
        #expect(Set(seen).count == seen.count)
        try FileManager.default.createSymbolicLink(atPath: content + "/link", withDestinationPath: "/etc/hostname")
        #expect(BuildStamp.inputs(folders: [content], options: []) == nil, "what is behind a link isn't looked at")
        #expect(BuildStamp.inputs(folders: [content + "/nothing"], options: []) == nil)
    }

    @Test("whatever somebody does to the site is noticed, even with the old size and time")
    func touchedSite() throws {
        let digest = try inputs()
        let page = site + "/en/index.html"
        func isNoticed(_ change: () throws -> Void) throws -> Bool {
            let stamp = try #require(BuildStamp(inputs: digest, output: [site], pages: 2))
            #expect(stamp.fits(inputs: digest, output: [site]))
            // Times of a file come in steps of a few milliseconds.
            Thread.sleep(forTimeInterval: 0.02)
            try change()
            return !stamp.fits(inputs: digest, output: [site])
        }
        let time = try #require(try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date)
        #expect(
            try isNoticed {
                let file = try #require(FileHandle(forUpdatingAtPath: page))
                try file.write(contentsOf: Data("X".utf8))
                try file.close()
                try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: page)
            })
        #expect(try isNoticed { try write("left over", to: "site/left-over.html") })
        #expect(try isNoticed { try write("hidden", to: "site/.hidden") })
        #expect(try isNoticed { try FileManager.default.removeItem(atPath: page) })
        #expect(
            try isNoticed {
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: site + "/index.html")
            })
        #expect(try isNoticed { try FileManager.default.removeItem(atPath: site) })
    }

    @Test("a stamp that can't be read is none", arguments: ["", "{", "[]", #"{"inputs": 1}"#])
    func spoilt(text: String) throws {
        try write(text, to: ".site.built")
        #expect(BuildStamp.read(beside: site) == nil)
    }
}

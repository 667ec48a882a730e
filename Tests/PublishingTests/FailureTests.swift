import Diagnostics
import Foundation
@testable import Publishing
import Testing

@Suite("Builds that fail leave the old site as it was")
struct FailureTests {
    let sandbox: OutputSandbox

    init() throws {
        sandbox = try OutputSandbox()
        try sandbox.build(["index.html": "old", "a/b.html": "old"])
    }

    private func expectOldSite(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(sandbox.tree() == ["index.html": "old", "a/b.html": "old"], sourceLocation: sourceLocation)
        #expect(try sandbox.names() == ["public"], sourceLocation: sourceLocation)
    }

    @Test("a writer that is dropped")
    func dropped() throws {
        do {
            let writer = try SiteWriter(target: sandbox.target)
            try writer.write("new.html", owner: "new", Array("new".utf8))
            #expect(try sandbox.names().count == 3)
        }
        try expectOldSite()
    }

    @Test("paths used twice name both pages, all at once")
    func duplicates() throws {
        let found = errors {
            let writer = try SiteWriter(target: sandbox.target)
            for (path, owner) in [
                ("x", "page 2"), ("x", "page 1"), ("y/z", "page 3"), ("y", "page 4"), ("v", "page 5"),
                ("v/w/u", "page 6"),
                ("../up", "page 7"), ("ok", "page 8"),
            ] {
                try writer.write(path, owner: owner, [])
            }
            _ = try writer.commit()
        }
        #expect(
            found == [
                .unsafePath("../up", owner: "page 7", reason: .dotPart),
                .fileIsFolder("v", owners: ["page 5", "page 6"]),
                .duplicatePath("x", owners: ["page 1", "page 2"]),
                .fileIsFolder("y", owners: ["page 4", "page 3"]),
            ])
        try expectOldSite()
    }

    @Test("two workers with one path get the same message whoever is first")
    func concurrentDuplicate() async throws {
        let writer = try SiteWriter(target: sandbox.target)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for owner in ["b", "a"] {
                group.addTask { try writer.write("same.html", owner: owner, [1]) }
            }
            try await group.waitForAll()
        }
        #expect(errors { _ = try writer.commit() } == [.duplicatePath("same.html", owners: ["a", "b"])])
    }

    @Test("something in the way of the new tree")
    func blocked() throws {
        let found = errors {
            let writer = try SiteWriter(target: sandbox.target)
            let fresh = try #require(try sandbox.names().first { $0.contains(".next-") })
            try sandbox.put("\(fresh)/folder", "a file where a folder is needed")
            try writer.write("folder/page.html", owner: "page", [1])
        }
        #expect(found.map(\.diagnostic.kind) == ["file-system"])
        #expect(found.first?.diagnostic.path == "\(sandbox.target)/folder/page.html")
        try expectOldSite()
    }

    @Test("after a failed write nothing is published")
    func failedWrite() throws {
        let writer = try SiteWriter(target: sandbox.target)
        let fresh = try #require(try sandbox.names().first { $0.contains(".next-") })
        try sandbox.put("\(fresh)/page.html")
        #expect(errors { try writer.write("page.html", owner: "page", [1]) }.count == 1)
        #expect(errors { try writer.write("other.html", owner: "page", [1]) } == [.finished(path: "other.html")])
        #expect(errors { _ = try writer.commit() } == [.finished(path: sandbox.target)])
        #expect(sandbox.tree() == ["index.html": "old", "a/b.html": "old"])
    }

    @Test("an output folder that is replaced during the build")
    func replacedMeanwhile() throws {
        let found = errors {
            let writer = try SiteWriter(target: sandbox.target)
            try writer.write("new.html", owner: "new", [1])
            try FileManager.default.moveItem(atPath: sandbox.target, toPath: sandbox.target + ".moved")
            try sandbox.put("public/precious", "precious")
            _ = try writer.commit()
        }
        #expect(found == [.changedMeanwhile(path: sandbox.target)])
        #expect(sandbox.text("public/precious") == "precious")
        #expect(try sandbox.names() == ["public", "public.moved"])
    }

    @Test("a folder that appears during the first build")
    func appearedMeanwhile() throws {
        let target = sandbox.root.appending(path: "first").path
        let found = errors {
            let writer = try SiteWriter(target: target)
            try sandbox.put("first/precious", "precious")
            _ = try writer.commit()
        }
        #expect(found.map(\.diagnostic.kind) == ["file-system"])
        #expect(sandbox.text("first/precious") == "precious")
    }

    @Test("two builds at once: the second one is told, and the next one goes")
    func twoBuilds() throws {
        do {
            let first = try SiteWriter(target: sandbox.target)
            let found = errors { _ = try SiteWriter(target: sandbox.target) }
            #expect(found == [.anotherBuild(path: sandbox.target, process: ProcessInfo.processInfo.processIdentifier)])
            #expect(found.first?.diagnostic.kind == "output-locked")
            try first.write("index.html", owner: "first", [])
        }
        try expectOldSite()
        try sandbox.build(["index.html": "new"])
        #expect(sandbox.tree() == ["index.html": "new"])
    }

    @Test("what killed builds left behind is removed, and nothing else")
    func leftovers() throws {
        let kept = [
            ".public.next-0123456789abcdef/file", ".public.next-0123/.mechsite",
            ".other.next-0123456789abcdef/.mechsite",
            ".public.next-0123456789ABCDEF/.gitignore",
        ]
        for path in kept { try sandbox.put(path, "kept") }
        try sandbox.put(".public.lock", "12345\n")
        // Killed before the marker was written, and while it was.
        for (name, text) in [("3333333333333333", ""), ("4444444444444444", "mech")] {
            try sandbox.put(".public.next-\(name)/.mechsite", text)
        }
        for name in [".public.next-1111111111111111", ".public.next-2222222222222222"] {
            try FileManager.default.moveItem(
                atPath: sandbox.target, toPath: sandbox.root.appending(path: name).path)
            try sandbox.build(["index.html": "old", "a/b.html": "old"])
        }
        let names = Set(try sandbox.names())
        #expect(names == Set(kept.map { String($0.prefix { $0 != "/" }) } + ["public"]))
        for path in kept { #expect(sandbox.text(path) == "kept") }
    }

    @Test(
        "the marker of a tree is removed behind all others, so that the rest of a killed removal is known as left over")
    func markerLast() {
        let names = ["index.html", ".mechsite", "a", ".gitignore", "z"]
        for turn in names.indices {
            let entries = (names[turn...] + names[..<turn]).map { EntryName($0) }
            let order = inOrderOfRemoval(entries).map(\.text)
            #expect(order.last == ".mechsite" && Set(order) == Set(names))
        }
    }
}

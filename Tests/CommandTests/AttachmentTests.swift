import Foundation
import TestSupport
import Testing

@Suite("Additional documents that are files, from the State's file to the site and back")
struct AttachmentTests {
    private static let review = "records/reviews/XAA-untoc-1.json"
    private static let english = "en/states/xaa/untoc-1-documents.html"

    private static func clearance(_ place: Workplace, _ arguments: String...) throws -> Command {
        try Command.run(
            [Command.programs.appending(path: "clearance").path] + arguments, in: place.url("."), withErrors: true)
    }

    /// A workplace in which State A's document has a file that was made of a PDF with words in hidden places.
    private struct Prepared {
        let place: Workplace
        /// The name of the new file.
        let name: String

        init() throws {
            place = try Workplace()
            let writer = Repository.url("Tests/SanitizingTests/Tools/hiding_places.py").path
            let original = place.url("original.pdf").path
            _ = try Command.run(["python3", writer, original, "xmp", "bookmark", "image-exif", "link"])
            let prepare = try AttachmentTests.clearance(place, "attachment", "prepare", "original.pdf")
            #expect(prepare.status == 0, "\(prepare.output)")
            let line = try #require(prepare.output.firstMatch(of: /"attachment": "([0-9a-f]{64}\.pdf)"/))
            name = String(line.output.1)
            let old = try place.text(AttachmentTests.review)
            let demonstration = try #require(old.firstMatch(of: /[0-9a-f]{64}\.pdf/)).output
            // The demonstration's own file gives way to the new one.
            try place.write(old.replacing(demonstration, with: name), to: AttachmentTests.review)
            for file in [String(demonstration), demonstration.dropLast(4) + ".words.txt"] {
                try FileManager.default.removeItem(at: place.url("records/attachments/" + file))
            }
        }

        func lock() throws {
            let lock = try AttachmentTests.clearance(place, "consent", "lock", "XAA-2025-01")
            #expect(lock.status == 0 && lock.output.contains("~ XAA/untoc/1/document/1/en"), "\(lock.output)")
        }

        /// Clears and builds, and returns the files of the site.
        func site() throws -> [String: Data] {
            let clear = try place.clear()
            #expect(clear.status == 0, "\(clear.output)")
            let build = try place.build()
            #expect(build.status == 0, "\(build.output)")
            return try place.files(of: "public")
        }
    }

    @Test("prepared, named, locked and built, it is on the site; changed, unbound or withdrawn, it is gone")
    func lifetime() throws {
        let prepared = try Prepared()
        let place = prepared.place
        let path = "attachments/" + prepared.name
        let unbound = try place.clear()
        #expect(unbound.status == 0 && unbound.output.contains("[text-changed-after-consent]"), "\(unbound.output)")
        #expect(try place.files(of: "public-record")[path] == nil)

        try prepared.lock()
        let bytes = try Data(contentsOf: place.url("records/" + path))
        let site = try prepared.site()
        #expect(site[path] == bytes)
        let page = try place.text("public/" + Self.english)
        #expect(page.contains("<a href=\"../../../\(path)\" rel=\"nofollow\">File, in English (PDF, "))
        let table = try place.text("public/data/texts.csv")
        #expect(table.contains(path))
        for mark in ["QZxmpQZ", "QZbookmarkQZ", "QZimageexifQZ", "QZlinkQZ"] {
            #expect(!site.values.contains { $0.range(of: Data(mark.utf8)) != nil })
        }

        let audit = try Self.clearance(place, "audit", "public")
        #expect(audit.status == 0, "what is published is no leak: \(audit.output)")

        var changed = bytes
        changed[changed.count / 2] ^= 1
        try changed.write(to: place.url("records/" + path))
        let report = try place.clear()
        #expect(report.output.contains("[attachment-not-as-recorded]"), "\(report.output)")
        #expect(try prepared.site().keys.allSatisfy { !$0.hasPrefix("attachments") })

        try bytes.write(to: place.url("records/" + path))
        #expect(try prepared.site()[path] == bytes)
        _ = try Self.clearance(place, "withdraw", "XAA-2025-01", "--on", "2026-11-20")
        let left = try prepared.site()
        #expect(left.keys.allSatisfy { !$0.hasPrefix("attachments") })
        #expect(!left.values.contains { $0.range(of: Data(prepared.name.utf8)) != nil }, "nothing names it")
        let leak = try Self.clearance(place, "audit", "records/" + path)
        #expect(leak.status == 1 && leak.output.contains("[leak]"), "\(leak.output)")
    }

    @Test("mechsite holds the file against its name, whatever the manifest says")
    func spoiledRecord() throws {
        let prepared = try Prepared()
        let place = prepared.place
        try prepared.lock()
        _ = try prepared.site()
        let path = "public-record/attachments/" + prepared.name
        let page = "<html>no PDF</html>"
        let size = try Data(contentsOf: place.url(path)).count
        try place.write(page, to: path)
        let changed = try place.build()
        #expect(changed.status == 1 && changed.output.contains("[changed-file]"), "\(changed.output)")

        let digest = try Command.run(["sha256sum", place.url(path).path]).output.prefix(64)
        let manifest = try place.text("public-record/manifest.json")
        let entry = try #require(
            manifest.firstMatch(of: /\{[^{}]*attachments[^{}]*\}/), "the manifest lists it"
        ).output
        let forged = entry.replacing(/"sha256" ?: "[0-9a-f]{64}"/, with: "\"sha256\" : \"\(digest)\"")
            .replacing(String(size), with: String(page.utf8.count))
        try place.write(manifest.replacing(entry, with: forged), to: "public-record/manifest.json")
        let wrong = try place.build()
        #expect(wrong.status == 1 && wrong.output.contains("[wrong-attachment]"), "\(wrong.output)")
    }

    @Test("a State sees the file in the preview of its consent")
    func preview() throws {
        let place = try Workplace()
        let draft = """
            format: consent/1
            id: XAA-2026-09
            party: XAA
            role: state-under-review
            given: 2026-11-10
            in-force: {from: 2026-11-15}
            reference: NV/2026/0098
            grants:
              - mode: whole
                include:
                  - {instrument: untoc, document: document}

            """
        try place.write(draft, to: "draft.yaml")
        try FileManager.default.removeItem(at: place.url("records/consents/XAA-2025-01.yaml"))
        try FileManager.default.removeItem(at: place.url("records/consents/XAA-2025-01.lock.json"))
        let preview = try Self.clearance(
            place, "preview", "XAA", "--proposed", "draft.yaml", "--as-at", "2026-11-20", "--out", "bundle")
        #expect(preview.status == 0, "\(preview.output)")
        let files = try place.files(of: "bundle")
        let attachments = files.filter { $0.key.hasPrefix("attachments/") && $0.key.hasSuffix(".pdf") }
        #expect(attachments.count == 1)
        for (path, bytes) in attachments {
            #expect(try Data(contentsOf: place.url("records/" + path)) == bytes)
            #expect(try place.text("bundle/" + Self.english).contains("href=\"../../../\(path)\""))
        }
    }

    @Test("what can't be published is refused with the reason, and nothing is written")
    func refused() throws {
        let place = try Workplace()
        let before = try place.files(of: "records")
        let writer = Repository.url("Tests/SanitizingTests/Tools/hiding_places.py").path
        _ = try Command.run(["python3", writer, place.url("original.pdf").path, "script", "form-field"])
        let prepare = try Self.clearance(place, "attachment", "prepare", "original.pdf")
        #expect(prepare.status == 1 && prepare.output.contains("scripts, form fields"), "\(prepare.output)")
        #expect(try place.files(of: "records") == before)
    }
}

import Diagnostics
import Foundation
import Mechanism
import Sanitizing
import TestSupport
import Testing

@Suite("Words hidden in a PDF are refused with a reason, or gone")
struct HidingPlacesTests {
    /// What the file is refused for, by place. All other words are gone from the new file.
    private static let reasons: [String: String] = [
        "script": "scripts", "script-with-escaped-name": "scripts", "link-to-script": "scripts",
        "link-that-starts": "actions that start something", "action-of-page": "actions that start something",
        "form-field": "form fields", "xfa": "form fields",
        "embedded-file": "embedded files", "attached-to-page": "embedded files",
        "optional-content": "layers that can be hidden",
        "annotation": "annotations other than links", "annotation-author": "annotations other than links",
        "earlier-version": "earlier versions",
        "font-not-embedded": "fonts that are not embedded",
        "font-more-letters-than-shown": "nobody sees", "text-white": "nobody sees",
        "text-almost-white": "nobody sees", "text-tiny": "nobody sees", "text-under-box": "nobody sees",
        "text-half-under-box": "nobody sees", "text-under-white-box": "nobody sees",
        "text-under-picture": "nobody sees", "text-under-text": "nobody sees", "text-partly-outside": "nobody sees",
    ]

    @Test("there are at least 25 places, each holds its words, and the words are found there by whoever looks")
    func original() throws {
        #expect(HidingPlace.all.count >= 25)
        #expect(Set(Self.reasons.keys).isSubset(of: HidingPlace.all))
        // A control: a search that finds nothing would make every test below pass. Some words stand in the original in
        // codes that only a program for that purpose reads; of the plain ones each has to be found.
        let plain = ["xmp", "unreferenced-object", "object-stream", "image-exif", "font-compact", "text-white", "link"]
        for place in plain {
            let dissected = try DissectedPDF(try HidingPlace.document([place]))
            #expect(dissected.holds(HidingPlace.mark(of: place)), "\(place)")
        }
    }

    @Test("one place at a time", arguments: HidingPlace.all)
    func single(_ place: String) throws {
        switch HidingPlace.sanitized(try HidingPlace.document([place])) {
        case .failure(let failure):
            let found = failure.diagnostics.map(\.found).joined()
            let reason = try #require(Self.reasons[place], "\(place) is refused: \(found)")
            #expect(found.contains(reason), "\(place): \(found)")
            #expect(!found.contains("QZ"), "a message holds no text of the file")
        case .success(let file):
            #expect(Self.reasons[place] == nil, "\(place) is not refused")
            let dissected = try DissectedPDF(file.bytes)
            #expect(!dissected.holds(HidingPlace.mark(of: place)), "\(place)")
            #expect(dissected.words.contains(HidingPlace.visibleWords))
            #expect(file.words?.contains(HidingPlace.visibleWords) == true)
        }
    }

    @Test("all at once: none is left of those that are no reason to refuse the file, and the words stay selectable")
    func together() throws {
        let places = HidingPlace.all.filter { Self.reasons[$0] == nil }
        #expect(places.count >= 25)
        let file = try HidingPlace.sanitized(try HidingPlace.document(places)).get()
        let dissected = try DissectedPDF(file.bytes)
        for place in places { #expect(!dissected.holds(HidingPlace.mark(of: place)), "\(place)") }
        #expect(dissected.words.contains(HidingPlace.visibleWords))
        #expect(file.pages == 1 && file.name.type == .pdf)
        for extra in ["document information", "XMP metadata", "bookmarks", "links", "metadata of pictures"] {
            #expect(file.removed.contains(extra))
        }
    }

    @Test("the same file gives the same bytes, and a sanitized one can be sanitized again")
    func again() throws {
        let document = try HidingPlace.document(["xmp", "image-exif", "font-compact"])
        let first = try HidingPlace.sanitized(document).get()
        let second = try HidingPlace.sanitized(document, path: "other-name.pdf").get()
        #expect(first == second)
        let third = try HidingPlace.sanitized(first.bytes).get()
        #expect(third.words == first.words && third.removed.isEmpty)
    }

    @Test("an encrypted file is refused, with or without a password to open it", arguments: ["", "secret"])
    func encrypted(_ password: String) throws {
        let folder = try TemporaryFolder()
        let plain = folder.url.appending(path: "plain.pdf")
        let locked = folder.url.appending(path: "locked.pdf")
        try Data(try HidingPlace.document([])).write(to: plain)
        _ = try Command.run(["qpdf", "--encrypt", password, "owner", "256", "--", plain.path, locked.path])
        let result = HidingPlace.sanitized([UInt8](try Data(contentsOf: locked)))
        #expect(throws: (any Error).self) { try result.get() }
    }

    @Test("a file that was made for the web has two ends and one version")
    func linearized() throws {
        let folder = try TemporaryFolder()
        let plain = folder.url.appending(path: "plain.pdf")
        let linear = folder.url.appending(path: "linear.pdf")
        try Data(try HidingPlace.document([])).write(to: plain)
        _ = try Command.run(["qpdf", "--linearize", plain.path, linear.path])
        let file = try HidingPlace.sanitized([UInt8](try Data(contentsOf: linear))).get()
        #expect(file.words?.contains(HidingPlace.visibleWords) == true)
    }

    @Test("a PDF cut off or spoiled at any place is refused or sanitized, and never ends the program")
    func spoiled() throws {
        let document = try HidingPlace.document(["image-exif"])
        var random = SplitMix(state: 6)
        for _ in 0..<12 {
            var bytes = document
            bytes[Int.random(in: 8..<bytes.count, using: &random)] ^= 0x55
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 1..<bytes.count / 2, using: &random)) }
            switch HidingPlace.sanitized(bytes) {
            case .success(let file): #expect(!(try DissectedPDF(file.bytes)).holds(HidingPlace.mark(of: "image-exif")))
            case .failure(let failure): #expect(failure.diagnostics.first?.kind == "attachment-refused")
            }
        }
    }
}

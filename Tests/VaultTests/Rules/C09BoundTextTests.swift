import Foundation
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("C9: a State consents to a text, not to a slot")
struct C09BoundTextTests {
    @Test("a consent without a lock releases nothing, and is reported")
    func unbound() throws {
        let consent = SampleConsent.toEverything.with { $0.binding.exists = false }
        let archive = SampleArchive.answer(SampleText("Yes."), consent)
        let cleared = try archive.cleared()
        #expect(try cleared.reasons(for: Address.answer) == [.notBound])
        #expect(cleared.reportedKinds == ["not-bound-to-the-text reviews/XAA-untoc-1.json"])
        #expect(ConsentLocking.unboundConsentIDs(in: try archive.read()) == ["XAA-2025-01"])
    }

    @Test("a text that changed after the consent is withheld and reported")
    func changed() throws {
        let consent = SampleConsent.toEverything.with { $0.binding.changed = [Address.answer] }
        let cleared = try SampleArchive.answer(SampleText("Yes."), consent).cleared()
        #expect(try cleared.reasons(for: Address.answer) == [.textChanged])
        #expect(cleared.reportedKinds == ["text-changed-after-consent reviews/XAA-untoc-1.json"])
    }

    /// A small change of what was consented to.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout SampleArchive) -> Void

        init(_ description: String, _ change: @escaping @Sendable (inout SampleArchive) -> Void) {
            testDescription = description
            self.change = change
        }
    }

    @Test(
        "every part of a text that the public would see is bound",
        arguments: [
            Change("a space") { $0.reviews[0].responses[0].texts[0].text += " " },
            Change("a capital") { $0.reviews[0].responses[0].texts[0].text = "yes." },
            Change("the answer") { $0.reviews[0].responses[0].answer = "no" },
            Change("no answer") { $0.reviews[0].responses[0].answer = nil },
            Change("the title of a reference") { $0.reviews[0].responses[0].references[0].title = "Act 2" },
            Change("the provision of a reference") { $0.reviews[0].responses[0].references[0].provision = "s. 4" },
            Change("the address of a reference") {
                $0.reviews[0].responses[0].references[0].url = "https://example.org/"
            },
            Change("one reference fewer") { $0.reviews[0].responses[0].references = [] },
            Change("whether it is the original") { $0.reviews[0].responses[0].texts[0].origin = "translation" },
            Change("the version") { $0.reviews[0].responses[0].version = 2 },
        ])
    func everyPart(_ change: Change) throws {
        let before = SampleArchive.answer(SampleText("Yes."), .toEverything).with {
            $0.reviews[0].responses[0].answer = "yes"
            $0.reviews[0].responses[0].references = [SampleReference("Act 1", provision: "s. 3")]
        }
        #expect(try before.cleared().published.count == 1)
        let locks = before.files.filter { $0.path.hasSuffix(".lock.json") }
        let after = before.with(change.change).files.filter { !$0.path.hasSuffix(".lock.json") }
        let archive = try Archive.read(after + locks, reference: .sample)
        #expect(Gate.clear(archive, asAt: .sample).published.isEmpty)
    }

    @Test("a document is bound with its title and its date", arguments: ["title", "date"])
    func documents(part: String) throws {
        let sample = SampleArchive.everyKind.with {
            $0.reviews[0].documents[0].titles = ["en": "The act"]
            $0.reviews[0].documents[0].date = "2024-01-01"
            $0.consents = [SampleConsent(SampleGrant(["attachment": "1"]))]
        }
        #expect(try sample.cleared().published == ["XAA/untoc/1/document/1/en"])
        let changed = sample.with {
            if part == "title" { $0.reviews[0].documents[0].titles["en"] = "An act" }
            if part == "date" { $0.reviews[0].documents[0].date = "2024-01-02" }
        }
        let locks = sample.files.filter { $0.path.hasSuffix(".lock.json") }
        let archive = try Archive.read(
            changed.files.filter { !$0.path.hasSuffix(".lock.json") } + locks, reference: .sample)
        #expect(Gate.clear(archive, asAt: .sample).published.isEmpty)
    }

    @Test(
        "a message is bound with its speaker, kind and article, an observation with its kind and article",
        arguments: [
            Change("the speaker") { $0.reviews[0].dialogue[0].speaker = "XBB" },
            Change("the kind of message") { $0.reviews[0].dialogue[0].kind = "written-feedback" },
            Change("the article of a message") { $0.reviews[0].dialogue[0].article = "6" },
            Change("the kind of observation") { $0.reviews[0].list?.observations[0].kind = "suggestion" },
            Change("the article of an observation") { $0.reviews[0].list?.observations[0].article = "9" },
        ])
    func attribution(_ change: Change) throws {
        let before = SampleArchive.everyKind.with {
            $0.reviews[0].dialogue[0].speaker = "XAA"
            $0.reviews[0].dialogue[0].kind = "message"
            $0.reviews[0].list?.observations[0].kind = "best-practice"
            $0.reviews[0].list?.agreements = ["XAA", "XBB", "XCC"].map { SampleAgreement($0, "2025-01-01") }
            $0.consents = [.toEverything]
        }
        let locks = before.files.filter { $0.path.hasSuffix(".lock.json") }
        let after = before.with(change.change).files.filter { !$0.path.hasSuffix(".lock.json") }
        let published = try Set(before.cleared().published)
        let left = try Set(Gate.clear(Archive.read(after + locks, reference: .sample), asAt: .sample).published)
        #expect(left.isStrictSubset(of: published))
    }

    @Test("the form in which an accent is stored makes no difference")
    func normalization() throws {
        let composed = SampleArchive.answer(SampleText("Loi d\u{E9}finitive."), .toEverything)
        let locks = composed.files.filter { $0.path.hasSuffix(".lock.json") }
        let decomposed = composed.files.filter { !$0.path.hasSuffix(".lock.json") }.map {
            SourceFile(path: $0.path, text: $0.text.replacingOccurrences(of: "\u{E9}", with: "e\\u0301"))
        }
        let archive = try Archive.read(decomposed + locks, reference: .sample)
        let cleared = Gate.clear(archive, asAt: .sample)
        #expect(cleared.texts.map { Array($0.utf8) } == [Array("Loi d\u{E9}finitive.".utf8)])
    }

    @Test("the lock that the program makes is the one that the description of the digest gives")
    func lockFile() throws {
        let sample = SampleArchive.everyKind.with {
            $0.consents = [SampleConsent(SampleGrant(["party": "XAA"]))]
            $0.reviews[0].responses[0].answer = "in-part"
            $0.reviews[0].responses[0].references = [
                SampleReference("Act", provision: "s. 3", url: "https://example.org/")
            ]
            $0.reviews[0].documents[0].titles = ["en": "The act", "fr": "La loi"]
            $0.reviews[0].documents[0].date = "2024-01-01"
        }
        let locking = try ConsentLocking(of: "XAA-2025-01", in: try sample.read())
        #expect(locking.path == "consents/XAA-2025-01.lock.json")
        #expect(locking.changes.added.isEmpty && locking.changes.changed.isEmpty && locking.changes.dropped.isEmpty)
        for item in sample.items {
            #expect(locking.file.contains("\"\(item.address)\": \"\(item.digest)\""), "\(item.address)")
        }
    }

    @Test("what a consent excludes is not bound: the lock never lets it through when the exclusion is lost")
    func excluded() throws {
        let consent = SampleConsent(SampleGrant(["document": "response"], except: [["question": "5.1"]]))
        let sample = SampleArchive.answer(SampleText("Yes."), consent)
        let locking = try ConsentLocking(of: "XAA-2025-01", in: try sample.read())
        #expect(locking.texts.isEmpty)
        #expect(locking.excluded == [Address.answer])
        #expect(!locking.file.contains(Address.answer))
        let without = try ConsentLocking(
            of: "XAA-2025-01",
            in: try SampleArchive.answer(SampleText("Yes."), SampleConsent(SampleGrant(["document": "response"])))
                .read())
        #expect(without.bundleDigest != locking.bundleDigest)
    }

    @Test("a lock says what it would add, change and drop")
    func comparison() throws {
        let consent = SampleConsent(SampleGrant(["document": "response"])).with {
            $0.binding.unbound = ["XAA/untoc/1/response/5.1/fr"]
            $0.binding.changed = [Address.answer]
        }
        let sample = SampleArchive.answer(SampleText("Yes."), consent).with {
            $0.reviews[0].responses[0].texts.append(SampleText("Oui.", language: "fr"))
            $0.reviews[0].documents = [SampleDocument(1, SampleText("The act."))]
        }
        let locking = try ConsentLocking(of: "XAA-2025-01", in: try sample.read())
        #expect(locking.changes.added == ["XAA/untoc/1/response/5.1/fr"])
        #expect(locking.changes.changed == [Address.answer])
        #expect(locking.changes.dropped == ["XAA/untoc/1/document/1/en"])
    }
}

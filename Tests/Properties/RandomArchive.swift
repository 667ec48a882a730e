import SampleRecords
import TestSupport

extension SplitMix {
    /// An archive of the size of a page, in which every rule has something to decide.
    mutating func archive() -> SampleArchive {
        var archive = SampleArchive()
        archive.listOfObservations = happens(70) ? "by-consent" : "by-rule"
        archive.reviews = [review(of: "XAA", for: "untoc")]
        if happens(40) { archive.reviews.append(review(of: "XAA", for: "tip")) }
        if happens(40) { archive.reviews.append(review(of: "XBB", for: "untoc")) }
        if happens(60) {
            archive.profiles.append(SampleProfile(office: happens(50) ? "Ministry" : nil, notes: texts()))
        }
        archive.persons = (0..<Int.random(in: 0...2, using: &self)).map { _ in person() }
        let addresses = archive.items.map(\.address)
        archive.consents = (0..<Int.random(in: 2...7, using: &self)).map { consent(number: $0, addresses: addresses) }
        for review in archive.reviews {
            for document in ["summary", "list-of-observations"] where happens(30) {
                var lock = SampleAgreementLock(document, party: review.party, instrument: review.instrument)
                lock.binding.unbound = Set(addresses.filter { _ in happens(15) })
                lock.binding.changed = Set(addresses.filter { _ in happens(15) })
                archive.agreementLocks.append(lock)
            }
        }
        if happens(60) {
            var broad = SampleConsent("XAA-broad", SampleGrant(["party": "XAA"], mode: "with-passages-withheld"))
            broad.binding.unbound = Set(addresses.filter { _ in happens(30) })
            archive.consents.append(broad)
        }
        addFiles(to: &archive)
        return archive
    }

    /// A day around that on which decisions are made.
    mutating func day() -> String {
        one(of: ["2025-01-10", "2025-09-01", "2026-06-14", "2026-06-15", "2026-06-16", "2027-01-01"])
    }

    mutating func person() -> SamplePerson {
        one(of: [
            SamplePerson("Ann Example"), SamplePerson("Bo Muster", emails: ["bo.muster@example.org"]),
            SamplePerson("Cy Ejemplo", telephones: ["+999 10 555 0101"]),
        ])
    }

    mutating func words() -> String {
        let count = Int.random(in: 1...4, using: &self)
        return (0..<count).map { _ in one(of: ["law", "act", "court", "yes", "no", "loi", "право", "法律", "قانون"]) }
            .joined(separator: " ") + "."
    }

    mutating func text(_ language: String, origin: String) -> SampleText {
        var text = words()
        if happens(20) { text += " ⟦\(words())⟧\(happens(30) ? "⟦\(words())⟧" : "") \(words())" }
        if happens(3) { text += one(of: [" ⟧", " ⟦", " ⟦a ⟦b⟧⟧"]) }
        if happens(8) { text += one(of: [" Ann Example", " bo.muster@example.org", " ⟦Ann Example⟧", " Cy Ejemplo"]) }
        return SampleText(text, language: language, origin: origin)
    }

    /// An original, and often a translation and a machine translation.
    mutating func texts() -> [SampleText] {
        var texts = [text("en", origin: "original")]
        if happens(40) { texts.append(text("fr", origin: "translation")) }
        if happens(30) { texts.append(text(one(of: ["fr", "es"]), origin: "machine-translation")) }
        return texts.shuffled(using: &self)
    }

    mutating func agreements(_ instrument: String) -> [SampleAgreement] {
        ["XAA", "XBB", "XCC", "XDD"].filter { _ in happens(instrument == "tip" ? 92 : 85) }.map {
            SampleAgreement($0, happens(85) ? "2025-01-10" : day())
        }
    }
}

import SampleRecords
import TestSupport

extension SplitMix {
    /// A twin: an archive that agrees on everything public and differs in as much else as possible.
    ///
    /// Changes of every kind are tried one after another; one that the second opinion finds to change anything public is
    /// taken back.
    mutating func twin(of archive: SampleArchive, asAt day: String, changes: Int = 40) -> SampleArchive {
        let view = PublicView(archive, asAt: day)
        let offices = archive.offices
        var twin = archive
        for _ in 0..<changes {
            var attempt = twin
            disturb(&attempt, asAt: day)
            attempt = attempt.withoutStrays
            if attempt.isReadable, attempt.offices == offices, PublicView(attempt, asAt: day) == view { twin = attempt }
        }
        return twin
    }

    private mutating func disturb(_ archive: inout SampleArchive, asAt day: String) {
        switch Int.random(in: 0..<13, using: &self) {
        case 0: changeText(of: &archive, asAt: day)
        case 1: archive = one(of: archive.smallerByOne + [archive])
        case 2: addRecords(to: &archive)
        case 3: shuffle(&archive)
        case 4: renumber(&archive)
        case 5: changeFacts(of: &archive)
        case 6: archive.persons = (0..<Int.random(in: 0...3, using: &self)).map { _ in person() }
        case 7: changeConsent(of: &archive)
        case 8:
            let number = archive.consents.count + Int.random(in: 10...90, using: &self)
            archive.consents.append(consent(number: number, addresses: archive.items.map(\.address)))
        case 9: changePassage(of: &archive)
        case 10: archive.profiles.append(SampleProfile(party: one(of: ["XAA", "XCC", "XDD"]), notes: texts()))
        case 11: changeFiles(of: &archive)
        case _: changeText(of: &archive, asAt: day)
        }
    }

    /// Other words in texts that are withheld.
    private mutating func changeText(of archive: inout SampleArchive, asAt day: String) {
        let opinion = SecondOpinion(archive: archive, day: day)
        let withheld = Set(archive.items.filter { !opinion.verdict(on: $0).isPublished }.map(\.text))
        archive.changeTexts { text in
            guard withheld.contains(text), happens(60) else { return }
            if happens(50) {
                text.text += " zqx" + words()
            } else {
                text = self.text(text.language, origin: text.origin)
            }
        }
    }

    private mutating func addRecords(to archive: inout SampleArchive) {
        guard !archive.reviews.isEmpty, happens(70) else {
            archive.reviews.append(review(of: one(of: ["XCC", "XDD", "XBB"]), for: one(of: ["untoc", "tip"])))
            return
        }
        let index = Int.random(in: archive.reviews.indices, using: &self)
        let other = review(of: archive.reviews[index].party, for: archive.reviews[index].instrument)
        archive.reviews[index].responses += other.responses.filter { _ in happens(50) }
        archive.reviews[index].dialogue += other.dialogue
        archive.reviews[index].documents += other.documents
        if archive.reviews[index].list == nil { archive.reviews[index].list = other.list }
        if archive.reviews[index].summary == nil { archive.reviews[index].summary = other.summary }
    }

    mutating func shuffle(_ archive: inout SampleArchive) {
        archive.reviews.shuffle(using: &self)
        archive.profiles.shuffle(using: &self)
        archive.consents.shuffle(using: &self)
        archive.persons.shuffle(using: &self)
        for review in archive.reviews.indices {
            archive.reviews[review].responses.shuffle(using: &self)
            archive.reviews[review].dialogue.shuffle(using: &self)
            archive.reviews[review].documents.shuffle(using: &self)
            archive.reviews[review].list?.observations.shuffle(using: &self)
            archive.reviews[review].list?.agreements.shuffle(using: &self)
            archive.reviews[review].summary?.agreements.shuffle(using: &self)
        }
        for consent in archive.consents.indices {
            archive.consents[consent].grants.shuffle(using: &self)
            for grant in archive.consents[consent].grants.indices {
                archive.consents[consent].grants[grant].include.shuffle(using: &self)
                archive.consents[consent].grants[grant].exclude.shuffle(using: &self)
            }
        }
    }

    private mutating func changeFacts(of archive: inout SampleArchive) {
        for index in archive.reviews.indices {
            archive.reviews[index].stage = one(of: ["not-commenced", "questionnaire", "feedback", "concluded"])
            archive.reviews[index].steps = happens(50) ? ["list-agreed": day(), "experts-nominated": day()] : [:]
            archive.reviews[index].notes = (0..<Int.random(in: 0...3, using: &self)).map { _ in words() }
            for message in archive.reviews[index].dialogue.indices {
                archive.reviews[index].dialogue[message].date = day()
            }
            for response in archive.reviews[index].responses.indices {
                archive.reviews[index].responses[response].submitted = happens(50) ? day() : nil
            }
        }
        for index in archive.consents.indices { archive.consents[index].reference = words() }
    }

    private mutating func changeConsent(of archive: inout SampleArchive) {
        guard !archive.consents.isEmpty else { return }
        let index = Int.random(in: archive.consents.indices, using: &self)
        var consent = archive.consents[index]
        switch Int.random(in: 0..<6, using: &self) {
        case 0: consent.id += "-\(Int.random(in: 100...999, using: &self))"
        case 1: consent.until = [consent.from, day()].max()
        case 2: consent.withdrawn = [consent.given, day()].max()
        case 3: consent.given = [consent.given, day()].min() ?? consent.given
        case 4: consent.binding.changed.insert(one(of: archive.items.map(\.address) + [""]))
        case _: consent.binding = .init()
        }
        archive.consents[index] = consent
    }

    /// Other words in marked passages, published or not.
    private mutating func changePassage(of archive: inout SampleArchive) {
        archive.changeTexts { text in
            guard happens(60) else { return }
            var isInside = false
            var result = String.UnicodeScalarView()
            for scalar in text.text.unicodeScalars {
                if scalar == "⟦" { isInside = true }
                if scalar == "⟧" { isInside = false }
                if scalar == "⟧" { result.append(contentsOf: (words() + "\n\n# " + words()).unicodeScalars) }
                if !isInside || scalar == "⟦" { result.append(scalar) }
            }
            text.text = String(result)
        }
    }
}

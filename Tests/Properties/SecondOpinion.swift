import SampleRecords

/// The rules a second time, as plainly as they can be said: no indexes, no early ends, nothing shared with the gate.
///
/// Where the documents leave a question open, this is how it is answered:
/// - An exclusion counts from the day on which its consent is given, whatever becomes of that consent later (expiry,
///   withdrawal, no lock), for every text that its selectors match. It beats the grants of all consents that the same party
///   gave in the same role, earlier or later (deny overrides).
/// - A withdrawal beats every grant to the texts that the withdrawn consent included, in whichever consent of the same party
///   and role, if given on the day of the withdrawal or before. What is given later counts again.
/// - A machine translation is chosen by an exact address or by a selector with `origin: machine-translation`, and else by none.
/// - A text with marked passages is published only if a grant that releases it, of either State in a joint consent, is of
///   the mode `with-passages-withheld`, and not before that grant. A text whose marks are broken is not published.
/// - A summary is released by agreements alone, dated on or before the day, of the State under review and of every State that
///   reviews it for the instrument; an exclusion keeps it back. Where the agreements are locked to texts, no other text is
///   released by them, except a machine translation, which has its own grant. A list of observations needs the consent of the State under review as well
///   (`by-consent`), or does not (`by-rule`). A machine translation of either needs consent in any case.
/// - The words of a reviewing State need its consent and that of the State under review.
/// - A file goes with its text: without the file, or if it is not the one that the record names, is not of the type that its name
///   says, has marked passages or names a person, the text stays back as well. What a PDF says stands in a file beside it.
/// - A grant releases a text only if the lock of its consent holds the digest of exactly this text.
struct SecondOpinion {
    let archive: SampleArchive
    let day: String

    struct Verdict: Hashable {
        var isPublished = true
        /// The day since which it is public.
        var since = ""
        var rules: Set<String> = []
        var text = ""
    }

    func verdict(on item: SampleItem) -> Verdict {
        var verdict = Verdict()
        var cuts: [String] = []

        func needConsent(of party: String, as role: String, rule: String) {
            let releasing = releasingGrants(of: party, as: role, to: item)
            guard let first = releasing.map(\.since).min() else {
                verdict.isPublished = false
                return
            }
            verdict.rules.insert(rule)
            verdict.since = max(verdict.since, first)
            cuts += releasing.filter { $0.grant.mode == "with-passages-withheld" }.map(\.since)
        }
        func needAgreements(rule: String) {
            let reviewers = archive.parties.first { $0.code == item.party }?.reviewers ?? [:]
            let reviewing = reviewers.filter { $0.value.contains(item.instrument ?? "") }.map(\.key)
            if reviewing.isEmpty { verdict.isPublished = false }
            for party in [item.party] + reviewing {
                let dates = item.agreements.filter { $0.party == party && $0.date <= day }.map(\.date)
                guard let first = dates.min() else {
                    verdict.isPublished = false
                    continue
                }
                verdict.rules.insert(rule)
                verdict.since = max(verdict.since, first)
            }
            if !item.isMachineTranslation, !isAmongLockedTexts(item) { verdict.isPublished = false }
        }
        func needNoExclusion() {
            if isExcluded(item, for: item.party, as: "state-under-review") { verdict.isPublished = false }
        }

        if item.isDraft { verdict.isPublished = false }
        switch item.kind {
        case "summary":
            needAgreements(rule: "C5")
            needNoExclusion()
            if item.isMachineTranslation { needConsent(of: item.party, as: "state-under-review", rule: "C2") }
        case "observation":
            needAgreements(rule: "C6")
            needNoExclusion()
            if archive.listOfObservations == "by-consent" || item.isMachineTranslation {
                needConsent(of: item.party, as: "state-under-review", rule: "C2")
            }
        case _:
            needConsent(of: item.party, as: "state-under-review", rule: "C2")
        }
        if let speaker = item.speaker, speaker != item.party {
            needConsent(of: speaker, as: "reviewing-state", rule: "C4")
        }
        if item.kind == "comment" { verdict.rules.insert("C23") }
        if item.isMachineTranslation { verdict.rules.insert("C26") }

        let words = Passages(item.text.text)
        if words.areBroken || (words.count > 0 && cuts.isEmpty) { verdict.isPublished = false }
        if words.count > 0 {
            verdict.rules.insert("C12")
            verdict.since = max(verdict.since, cuts.min() ?? "")
        }
        verdict.text = words.cut
        if namesPerson(words.cut) || namesPerson(item.title ?? "") { verdict.isPublished = false }
        for reference in item.references where namesPerson(reference.title) { verdict.isPublished = false }
        if let file = item.text.attachment, isHindered(file) { verdict.isPublished = false }
        return verdict.isPublished ? verdict : Verdict(isPublished: false)
    }

    private func isHindered(_ file: String) -> Bool {
        guard let bytes = archive.attachments[file] else { return true }
        let ending = String(file.split(separator: ".").last ?? "")
        guard SampleFile.name(of: bytes, ending: ending) == file else { return true }
        var words: String? = String(decoding: bytes, as: UTF8.self)
        if ending == "png" { words = bytes.first == 0x89 ? "" : nil }
        if ending == "pdf" {
            let beside = archive.attachments[SampleFile.nameOfWords(of: file)].map {
                String(decoding: $0, as: UTF8.self)
            }
            words = words?.hasPrefix("%PDF-") == true ? beside : nil
        }
        guard let words else { return true }
        return Passages(words).count > 0 || Passages(words).areBroken || namesPerson(words)
    }

    /// The generator writes names exactly as the register does, so that no search worth the name is needed here.
    private func namesPerson(_ text: String) -> Bool {
        archive.persons.contains { person in
            (person.names + person.emails + person.telephones).contains { text.contains($0) }
        }
    }
}

/// The passages that are marked in a text.
struct Passages {
    private(set) var count = 0
    private(set) var areBroken = false
    /// The text with an empty pair of marks in the place of each passage, or of several that touch.
    private(set) var cut = ""

    init(_ text: String) {
        var isInside = false
        for scalar in text.unicodeScalars {
            if scalar == "⟦" {
                if isInside { areBroken = true }
                isInside = true
                count += 1
                if !cut.hasSuffix("⟦⟧") { cut += "⟦⟧" }
            } else if scalar == "⟧" {
                if !isInside { areBroken = true }
                isInside = false
            } else if !isInside {
                cut.unicodeScalars.append(scalar)
            }
        }
        if isInside { areBroken = true }
    }
}

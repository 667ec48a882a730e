public import SourceReading

extension SampleArchive {
    /// The files that the archive is read from.
    public var files: [SourceFile] {
        var files = [
            SourceFile(path: "parties.json", text: partiesFile),
            SourceFile(path: "persons.yaml", text: personsFile),
            SourceFile(
                path: "settings.yaml",
                text: "format: rulebook-settings/1\nlist-of-observations: \(listOfObservations)\n"),
        ]
        files += profiles.map { SourceFile(path: "profiles/\($0.party).json", text: $0.json.file) }
        files += reviews.map { SourceFile(path: "reviews/\($0.party)-\($0.instrument)-1.json", text: $0.json.file) }
        let items = items
        for consent in consents {
            files.append(SourceFile(path: "consents/\(consent.id).yaml", text: consent.json.file))
            if let lock = consent.lock(for: items) {
                files.append(SourceFile(path: "consents/\(consent.id).lock.json", text: lock))
            }
        }
        for lock in agreementLocks {
            if let text = lock.file(for: items) { files.append(SourceFile(path: lock.path, text: text)) }
        }
        return files
    }

    private var partiesFile: String {
        let parties = parties.map { party -> SampleJSON in
            let names = ["ar", "zh", "en", "fr", "ru", "es"].map { ($0, SampleJSON.text("State \(party.code)")) }
            return [
                "code": .text(party.code), "name": .object(names),
                "reviewers": .list(
                    party.reviewers.sorted { $0.key < $1.key }.map {
                        [
                            "party": .text($0.key), "drawn": "2020-11-16",
                            "instruments": .list($0.value.map(SampleJSON.text)),
                        ]
                    }),
            ]
        }
        return (["format": "demonstration-parties/1", "parties": .list(parties)] as SampleJSON).file
    }

    private var personsFile: String {
        let persons = persons.map { person -> SampleJSON in
            [
                "party": "XAA", "role": "expert", "names": .list(person.names.map(SampleJSON.text)),
                "emails": .list(person.emails.map(SampleJSON.text)),
                "telephones": .list(person.telephones.map(SampleJSON.text)),
            ]
        }
        return (["format": "persons/1", "persons": .list(persons)] as SampleJSON).file
    }
}

extension SampleConsent {
    var json: SampleJSON {
        var members: [(String, SampleJSON)] = [
            ("format", "consent/1"), ("id", .text(id)), ("party", .text(party)), ("role", .text(role)),
            ("given", .text(given)),
            ("in-force", until.map { ["from": .text(from), "until": .text($0)] } ?? ["from": .text(from)]),
        ]
        if let withdrawn { members.append(("withdrawn", .text(withdrawn))) }
        members.append(("reference", .text(reference)))
        members.append(
            (
                "grants",
                .list(
                    grants.map { grant in
                        [
                            "mode": .text(grant.mode), "include": .list(grant.include.map(\.json)),
                            "exclude": .list(grant.exclude.map(\.json)),
                        ]
                    })
            ))
        return .object(members)
    }
}

extension SampleSelector {
    private static let numbers: Set = ["cluster", "message", "observation", "attachment", "version"]

    fileprivate var json: SampleJSON {
        .object(
            Dictionary(
                uniqueKeysWithValues: keys.map { key, value in
                    (key, Self.numbers.contains(key) ? Int(value).map(SampleJSON.number) ?? .text(value) : .text(value))
                }))
    }
}

extension SampleProfile {
    fileprivate var json: SampleJSON {
        [
            "format": "party-profile/1", "party": .text(party), "demonstration": .flag(true),
            "focal_point_office": office.map { ["ministry": ["en": .text($0)]] } ?? .null,
            "context_note": .list(notes.map(\.json)),
        ]
    }
}

extension SampleText {
    var json: SampleJSON {
        let members: [(String, SampleJSON)] = [
            ("language", .text(language)), ("origin", .text(origin)), ("text", .text(text)),
        ]
        return .object(members + (attachment.map { [("attachment", .text($0))] } ?? []))
    }
}

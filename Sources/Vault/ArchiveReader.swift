public import Diagnostics
public import Foundation
internal import Mechanism
public import Reference
public import SourceReading
internal import Workers

extension RulebookSettings.ListOfObservations: SourceValue {}

extension Archive {
    /// Reads a folder of records.
    ///
    /// - Parameters:
    ///   - folder: holds `parties.json` (demonstration parties, optional), `persons.yaml`, `settings.yaml` (optional) and the folders
    ///     `profiles`, `reviews`, `consents`, `agreements` and `attachments`. Anything else there stops the run (rule C1).
    ///   - reference: the public facts.
    /// - Throws: every finding of every file. A malformed archive stops everything.
    public static func read(from folder: URL, reference: ReferenceData) throws(DiagnosticFailure) -> Archive {
        try read(from: folder, with: [], reference: reference)
    }

    /// Reads a folder of records with some further files, as if they stood in it: a consent that is only proposed.
    ///
    /// - Throws: every finding of every file.
    public static func read(
        from folder: URL, with further: [SourceFile], reference: ReferenceData
    ) throws(DiagnosticFailure) -> Archive {
        let first = try RecordFolder.read(folder)
        let paths = Set(further.map(\.path))
        var reader = ArchiveReader(
            files: first.files.filter { !paths.contains($0.path) } + further.map(RecordFile.init),
            attachments: first.attachments, findings: first.findings, reference: reference)
        // What stands aside has to be whole all the same.
        for file in first.files where paths.contains(file.path) { reader.readAside(file) }
        let archive = try reader.read()
        // Half of a consent may be a consent, with fewer exclusions: what somebody is still writing must not count.
        guard (try? RecordFolder.read(folder))?.isSame(as: first, reader.digests) == true else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "changed-while-read", path: folder.relativePath,
                    found: "records that changed while they were read",
                    expected: "a folder in which nobody is writing",
                    remedy: "wait until all is written and run the command again"))
        }
        return archive
    }

    /// Reads records that are at hand as texts, under the paths that they would have in a folder.
    ///
    /// - Parameter attachments: the files of the folder `attachments`, by their names in it.
    /// - Throws: every finding of every file.
    public static func read(
        _ files: [SourceFile], attachments: [String: [UInt8]] = [:], reference: ReferenceData
    ) throws(DiagnosticFailure) -> Archive {
        var reader = ArchiveReader(
            files: files.map(RecordFile.init), attachments: RecordAttachments(files: attachments), findings: [],
            reference: reference)
        return try reader.read()
    }
}

/// Goes through the files of the records and collects what is found wrong.
private struct ArchiveReader {
    let files: [RecordFile]
    let attachments: RecordAttachments
    var findings: [Diagnostic]
    var reference: ReferenceData
    /// The digests of the files that were read from a folder.
    private(set) var digests: [String: RecordFile.Digest] = [:]
    /// False if the file of the demonstration parties is there and something is wrong in it.
    private var arePartiesKnown = true

    init(
        files: [RecordFile], attachments: RecordAttachments, findings: [Diagnostic], reference: ReferenceData
    ) {
        self.attachments = attachments
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.findings = findings
        self.reference = reference
    }

    mutating func read() throws(DiagnosticFailure) -> Archive {
        findStrangers()
        readDemonstrationParties()
        let settings = readSettings()
        let register = readRegister()
        let profiles = readProfiles()
        let attachments = attachments
        let reviews = readFiles(.reviews) { root, report, reference in
            ReviewReader(report: report, reference: reference, attachments: attachments).read(root)
        }
        var consents = readFiles(.consents) { root, report, reference in
            ConsentReader(report: report, reference: reference).read(root)
        }
        let consentLocks = readFiles(.locks) { root, report, _ in ConsentLock.read(root, into: report) }
        let agreementLocks = readFiles(.agreementLocks) { root, report, _ in AgreementLock.read(root, into: report) }
        _ = readFiles(.importLock) { root, report, _ in ImportLock.read(root, into: report) }
        let items = (profiles.flatMap(\.notes) + reviews.flatMap(\.items)).inOrderOfAddresses()
        let facts = reviews.map(\.facts)
        findDuplicates(items, facts)
        findDuplicates(consents)
        // Where a file could not be read, nobody knows what it has: whoever is told that a lock or a file belongs to nothing would
        // remove it, and lose it.
        if !findings.containsErrors {
            findings += attachments.strays(besides: Set(items.compactMap(\.attachment)))
            findStrayLocks(consentLocks, consents)
            findStrayLocks(agreementLocks, items)
        }
        bind(&consents, with: consentLocks)
        guard !findings.containsErrors, let register else { throw DiagnosticFailure(findings.sortedByPlace()) }
        return Archive(
            reference: reference, settings: settings,
            reviews: facts.sorted { ($0.party, $0.scope) < ($1.party, $1.scope) }, items: items,
            offices: profiles.compactMap(\.office).sorted { $0.party < $1.party }, consents: consents,
            agreementLocks: Dictionary(agreementLocks.map { ($0.document, $0.texts) }) { first, _ in first },
            register: register)
    }

    /// Rule C1: a file that no reader knows stops the run.
    private mutating func findStrangers() {
        for file in files where RecordFolder.Place(of: file.path) == nil {
            findings.append(RecordFolder.stranger(file.path))
        }
    }

    /// Which party there is and which reviews which is unknown as long as the file that says so is faulty.
    private static let kindsOfUnknownParties: Set = ["unknown-party", "no-standing"]

    /// Runs a reader over the files of a place, several at a time, and keeps the findings in the order of the paths.
    private mutating func readFiles<Value: Sendable>(
        _ place: RecordFolder.Place, _ read: @Sendable (SourceNode, SourceReport, ReferenceData) -> Value?
    ) -> [Value] {
        let chosen = files.filter { RecordFolder.Place(of: $0.path) == place }
        let reference = reference
        let outcomes = Workers.all.results(of: chosen.count) { number in
            RecordOutcome(of: chosen[number]) { file throws(DiagnosticFailure) in
                let report = SourceReport(path: file.path)
                return (read(try file.parse(as: place.format), report, reference), report.diagnostics)
            }
        }
        return zip(chosen, outcomes).compactMap { note($1, of: $0) }
    }

    /// Reads a file for which another stands in: it is looked at, and nothing in it counts.
    mutating func readAside(_ file: RecordFile) {
        let outcome = RecordOutcome<Never>(of: file) { _ throws(DiagnosticFailure) in (nil, []) }
        digests[file.path] = outcome.digest
        findings += outcome.findings
    }

    private mutating func note<Value>(_ outcome: RecordOutcome<Value>, of file: RecordFile) -> Value? {
        // A file that is at hand has none, and may stand in for one of the folder, which keeps its own.
        if let digest = outcome.digest { digests[file.path] = digest }
        findings += outcome.findings.filter { arePartiesKnown || !Self.kindsOfUnknownParties.contains($0.kind) }
        return outcome.value
    }

    private mutating func readDemonstrationParties() {
        let files = readFiles(.demonstrationParties) { root, report, reference in
            PartyRecordsReader(report: report, reference: reference).readDemonstrationParties(root)
        }
        arePartiesKnown = !findings.contains { $0.path == "parties.json" && $0.severity == .error }
        let parties = files.last ?? []
        for party in parties where parties.count(where: { $0.code == party.code }) > 1 {
            findings.append(
                Diagnostic(
                    kind: "duplicate-party", path: "parties.json", found: "the party \(party.code) more than once",
                    expected: "each party once", remedy: "remove one of them"))
        }
        reference = reference.adding(parties)
    }

    private mutating func readSettings() -> RulebookSettings {
        let settings = readFiles(.settings) { root, report, _ -> RulebookSettings? in
            guard var object = ObjectReader(root, as: "the settings", into: report) else { return nil }
            object.requireFormat("rulebook-settings/1")
            let list = object.optional("list-of-observations", RulebookSettings.ListOfObservations.self)
            object.finish()
            return RulebookSettings(listOfObservations: list ?? .byConsent)
        }
        return settings.last ?? RulebookSettings()
    }

    private mutating func readRegister() -> RegisterOfPersons? {
        let registers = readFiles(.persons) { root, report, _ in RegisterOfPersons.read(root, into: report) }
        // One that is there and can't be read has its own finding.
        if !files.contains(where: { RecordFolder.Place(of: $0.path) == .persons }) {
            findings.append(
                Diagnostic(
                    kind: "missing-file", path: "persons.yaml", found: "no register of nominated persons",
                    expected: "persons.yaml, with an empty list if nobody was nominated",
                    remedy: "without it no text can be searched for names (C14)"))
        }
        return registers.last
    }

    private mutating func readProfiles() -> [PartyRecordsReader.Profile] {
        let profiles = readFiles(.profiles) { root, report, reference in
            PartyRecordsReader(report: report, reference: reference).readProfile(root)
        }
        var parties: Set<PartyCode> = []
        for profile in profiles where !parties.insert(profile.party).inserted {
            findings.append(
                Diagnostic(
                    kind: "duplicate-profile", path: profile.path, position: profile.position,
                    found: "a second profile of \(profile.party)", expected: "one file for each party",
                    remedy: "join the two files"))
        }
        return profiles
    }

    /// A lock of a document that isn't there would go unnoticed until a document of that name came.
    private mutating func findStrayLocks(_ locks: [AgreementLock], _ items: [Item]) {
        let documents = Set(items.compactMap { AgreedDocument(of: $0.address) })
        for lock in locks where !documents.contains(lock.document) {
            findings.append(
                Diagnostic(
                    kind: "stray-lock", path: lock.document.lockPath,
                    found: "a lock for \(lock.document), which is in no record", expected: "a document of the records",
                    remedy: "remove the lock, or put the document back"))
        }
    }

    /// A lock stands beside its consent under the same name.
    private mutating func findStrayLocks(_ locks: [ConsentLock], _ consents: [Consent]) {
        let consentsByLock = Dictionary(consents.map { ($0.lockPath, $0.id) }) { first, _ in first }
        for lock in locks where consentsByLock[lock.path] != lock.consent {
            findings.append(
                Diagnostic(
                    kind: "stray-lock", path: lock.path,
                    found: "a lock for the consent \(lock.consent), which is not beside it",
                    expected: "the lock of the consent of the same file name",
                    remedy: "make it anew with: clearance consent lock, or remove it"))
        }
    }

    /// Joins consents with their locks.
    private func bind(_ consents: inout [Consent], with locks: [ConsentLock]) {
        // By name, because comparing each with each takes minutes where there are many.
        let locksByPath = Dictionary(locks.map { ($0.path, $0) }) { first, _ in first }
        for index in consents.indices { consents[index].bound = locksByPath[consents[index].lockPath]?.texts }
    }

    private mutating func findDuplicates(_ consents: [Consent]) {
        let counts = consents.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
        for consent in consents where counts[consent.id, default: 0] > 1 {
            findings.append(
                Diagnostic(
                    kind: "duplicate-consent", path: consent.path, position: consent.position,
                    found: "the consent \(consent.id) more than once", expected: "each identifier once",
                    remedy: "number one of them anew"))
        }
    }

    private mutating func findDuplicates(_ items: [Item], _ reviews: [ReviewFacts]) {
        for (item, next) in zip(items, items.dropFirst()) where item.address == next.address {
            findings.append(
                Diagnostic(
                    kind: "duplicate-item", path: next.path, position: next.position,
                    found: "the item \(next.address) for the second time", expected: "each address once",
                    remedy: "number one of the two anew, or give it another version"))
        }
        var seen: Set<String> = []
        for review in reviews where !seen.insert("\(review.party) \(review.scope)").inserted {
            findings.append(
                Diagnostic(
                    kind: "duplicate-review", path: review.path,
                    found:
                        "a second record of \(review.party) for \(review.scope.instrument.code), cluster \(review.scope.cluster)",
                    expected: "one file for each party, instrument and cluster", remedy: "join the two files"))
        }
    }
}

extension Consent {
    /// Where the lock of this consent stands.
    var lockPath: String { String(path.dropLast(".yaml".count)) + ".lock.json" }
}

public import Diagnostics
public import Foundation
internal import Mechanism
public import Reference
public import SourceReading

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
        let first = RecordFolder.read(folder)
        let paths = Set(further.map(\.path))
        let files = first.files.filter { !paths.contains($0.path) } + further
        let archive = try read(files, first.attachments, findings: first.findings, reference: reference)
        // Half of a consent may be a consent, with fewer exclusions: what somebody is still writing must not count.
        guard RecordFolder.read(folder).isSame(as: first) else {
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
        try read(files, RecordAttachments(files: attachments), findings: [], reference: reference)
    }

    private static func read(
        _ files: [SourceFile], _ attachments: RecordAttachments, findings: [Diagnostic], reference: ReferenceData
    ) throws(DiagnosticFailure) -> Archive {
        var reader = ArchiveReader(
            files: files, attachments: attachments, findings: findings, reference: reference)
        return try reader.read()
    }
}

/// Goes through the files of the records and collects what is found wrong.
private struct ArchiveReader {
    let files: [SourceFile]
    let attachments: RecordAttachments
    var findings: [Diagnostic]
    var reference: ReferenceData

    init(
        files: [SourceFile], attachments: RecordAttachments, findings: [Diagnostic], reference: ReferenceData
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
        var items: [Item] = []
        var offices: [FocalPointOffice] = []
        var profiles: Set<PartyCode> = []
        readFiles(.profiles) { root, report, reference in
            guard let profile = PartyRecordsReader(report: report, reference: reference).readProfile(root) else {
                return
            }
            items += profile.notes
            if let office = profile.office { offices.append(office) }
            if !profiles.insert(profile.party).inserted {
                report.report(
                    "duplicate-profile", at: root.position, found: "a second profile of \(profile.party)",
                    expected: "one file for each party", remedy: "join the two files")
            }
        }
        var reviews: [ReviewFacts] = []
        let attachments = attachments
        readFiles(.reviews) { root, report, reference in
            let reader = ReviewReader(report: report, reference: reference, attachments: attachments)
            guard let result = reader.read(root) else { return }
            reviews.append(result.facts)
            items += result.items
        }
        let consents = readConsents()
        let agreementLocks = readAgreementLocks()
        readFiles(.importLock) { root, report, _ in _ = ImportLock.read(root, into: report) }
        items.sort { $0.address < $1.address }
        findDuplicates(items, reviews)
        // Where a record could not be read, nobody knows which files it names.
        if !findings.containsErrors {
            findings += attachments.strays(besides: Set(items.compactMap(\.attachment)))
        }
        findStrayLocks(agreementLocks, items)
        guard !findings.containsErrors, let register else { throw DiagnosticFailure(findings.sortedByPlace()) }
        return Archive(
            reference: reference, settings: settings,
            reviews: reviews.sorted { ($0.party, $0.scope) < ($1.party, $1.scope) }, items: items,
            offices: offices.sorted { $0.party < $1.party }, consents: consents,
            agreementLocks: Dictionary(agreementLocks.map { ($0.document, $0.texts) }) { first, _ in first },
            register: register)
    }

    /// Rule C1: a file that no reader knows stops the run.
    private mutating func findStrangers() {
        for file in files where RecordFolder.Place(of: file.path) == nil {
            findings.append(RecordFolder.stranger(file.path))
        }
    }

    /// Runs a reader over one file and keeps its findings.
    private mutating func readFile(
        _ file: SourceFile, _ place: RecordFolder.Place, _ read: (SourceNode, SourceReport, ReferenceData) -> Void
    ) {
        let report = SourceReport(path: file.path)
        do {
            read(try file.parse(as: place.format), report, reference)
            findings += report.diagnostics
        } catch {
            findings += error.diagnostics
        }
    }

    private mutating func readFiles(
        _ place: RecordFolder.Place, _ read: (SourceNode, SourceReport, ReferenceData) -> Void
    ) {
        for file in files where RecordFolder.Place(of: file.path) == place { readFile(file, place, read) }
    }

    private func exists(_ place: RecordFolder.Place) -> Bool {
        files.contains { RecordFolder.Place(of: $0.path) == place }
    }

    private mutating func readDemonstrationParties() {
        guard exists(.demonstrationParties) else { return }
        var parties: [Party] = []
        readFiles(.demonstrationParties) { root, report, reference in
            parties = PartyRecordsReader(report: report, reference: reference).readDemonstrationParties(root)
        }
        for party in parties where parties.count(where: { $0.code == party.code }) > 1 {
            findings.append(
                Diagnostic(
                    kind: "duplicate-party", path: "parties.json", found: "the party \(party.code) more than once",
                    expected: "each party once", remedy: "remove one of them"))
        }
        reference = reference.adding(parties)
    }

    private mutating func readSettings() -> RulebookSettings {
        var settings = RulebookSettings()
        guard exists(.settings) else { return settings }
        readFiles(.settings) { root, report, _ in
            guard var object = ObjectReader(root, as: "the settings", into: report) else { return }
            object.requireFormat("rulebook-settings/1")
            let list = object.optional("list-of-observations", RulebookSettings.ListOfObservations.self)
            object.finish()
            settings = RulebookSettings(listOfObservations: list ?? .byConsent)
        }
        return settings
    }

    private mutating func readRegister() -> RegisterOfPersons? {
        guard exists(.persons) else {
            findings.append(
                Diagnostic(
                    kind: "missing-file", path: "persons.yaml", found: "no register of nominated persons",
                    expected: "persons.yaml, with an empty list if nobody was nominated",
                    remedy: "without it no text can be searched for names (C14)"))
            return nil
        }
        var register: RegisterOfPersons?
        readFiles(.persons) { root, report, _ in register = RegisterOfPersons.read(root, into: report) }
        return register
    }

    private mutating func readConsents() -> [Consent] {
        var consents: [Consent] = []
        var locks: [ConsentLock] = []
        readFiles(.consents) { root, report, reference in
            if let consent = ConsentReader(report: report, reference: reference).read(root) { consents.append(consent) }
        }
        readFiles(.locks) { root, report, _ in
            if let lock = ConsentLock.read(root, into: report) { locks.append(lock) }
        }
        bind(&consents, with: locks)
        return consents
    }

    private mutating func readAgreementLocks() -> [AgreementLock] {
        var locks: [AgreementLock] = []
        readFiles(.agreementLocks) { root, report, _ in
            if let lock = AgreementLock.read(root, into: report) { locks.append(lock) }
        }
        return locks
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

    /// Joins consents with their locks, which stand beside them under the same name.
    private mutating func bind(_ consents: inout [Consent], with locks: [ConsentLock]) {
        // By name, because comparing each with each takes minutes where there are many.
        let counts = consents.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
        let locksByPath = Dictionary(locks.map { ($0.path, $0) }) { first, _ in first }
        let consentsByLock = Dictionary(consents.map { ($0.lockPath, $0.id) }) { first, _ in first }
        let paths = Set(files.map(\.path))
        for index in consents.indices {
            let consent = consents[index]
            if counts[consent.id, default: 0] > 1 {
                findings.append(
                    Diagnostic(
                        kind: "duplicate-consent", path: consent.path, position: consent.position,
                        found: "the consent \(consent.id) more than once", expected: "each identifier once",
                        remedy: "number one of them anew"))
            }
            consents[index].bound = locksByPath[consent.lockPath]?.texts
        }
        for lock in locks {
            let consent = consentsByLock[lock.path]
            // A consent that could not be read has its own finding.
            let isUnread = consent == nil && paths.contains(Consent.path(ofLock: lock.path))
            if !isUnread, consent != lock.consent {
                findings.append(
                    Diagnostic(
                        kind: "stray-lock", path: lock.path,
                        found: "a lock for the consent \(lock.consent), which is not beside it",
                        expected: "the lock of the consent of the same file name",
                        remedy: "make it anew with: clearance consent lock, or remove it"))
            }
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

    /// Where the consent of a lock stands.
    static func path(ofLock path: String) -> String { String(path.dropLast(".lock.json".count)) + ".yaml" }
}

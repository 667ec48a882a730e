internal import Clearing
internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import SampleRecords
internal import SourceReading
internal import TestSupport
internal import Vault

/// The files of an archive, one of them exchanged: read by the vault, decided on by the gate, and put together for the public.
extension FuzzReader {
    static let records = ofArchive(
        "records", path: "reviews/XAA-untoc-1.json", folder: "records/reviews", ending: ".json")
    static let profiles = ofArchive(
        "profiles", path: "profiles/XAA.json", folder: "records/profiles", ending: ".json")
    static let consents = ofArchive(
        "consents", path: "consents/XAA-2025-01.yaml", folder: "records/consents", ending: ".yaml")
    static let persons = ofArchive("persons", path: "persons.yaml", folder: "records", ending: "persons.yaml")
    static let locks = ofArchive(
        "locks", path: "consents/XAA-2025-01.lock.json", folder: "records/consents", ending: ".lock.json")

    private static func ofArchive(_ name: String, path: String, folder: String, ending: String) -> FuzzReader {
        FuzzReader(name, pieces: Pieces.records, trials: 80) {
            let own = SampleArchive.ofAllParts.files.filter { $0.path == path }.map { Array($0.text.utf8) }
            return own + (try files(of: folder, ending: ending))
        } outcome: { bytes in
            do throws(DiagnosticFailure) {
                let input = try SourceFile(path: path, bytes: bytes)
                let cleared = try SampleArchive.cleared(others.filter { $0.path != path } + [input])
                return PublicRecord(cleared, asAt: .sample).files().flatMap {
                    [$0.path, String(decoding: $0.bytes, as: UTF8.self)]
                }
            } catch {
                return try refusal(error, path: path, bytes)
            }
        }
    }

    private static let others = SampleArchive.ofAllParts.files
}

extension SampleArchive {
    /// An archive with something of everything that a record can hold.
    fileprivate static let ofAllParts: SampleArchive = {
        var archive = SampleArchive()
        archive.persons = [SamplePerson("Ada Sample", emails: ["ada@a.example"], telephones: ["+999 10 20 30 40"])]
        archive.profiles = [SampleProfile(office: "Office", notes: [SampleText("A note.")])]
        var review = SampleReview()
        review.steps = ["list-agreed": "2024-05-06"]
        review.responses = [
            SampleResponse("5.1", SampleText("Yes, *since* 2003."), SampleText("Oui.", language: "fr"))
        ]
        review.responses[0].references = [SampleReference("Act", provision: "3", url: "https://law.example/3")]
        review.dialogue = [
            SampleMessage(1, by: "XBB", SampleText("How is ⟦it⟧ applied?")),
            SampleMessage(2, by: "XAA", SampleText("As the law says.")),
        ]
        let agreed = SampleAgreement.all(on: "2024-05-06")
        review.list = SampleList(agreements: agreed, SampleObservation(1, SampleText("It may be clearer.")))
        review.summary = SampleSummary(agreements: agreed, SampleText("A summary."))
        review.comments = [SampleComment(on: "summary", SampleText("A comment."))]
        review.documents = [SampleDocument(1, SampleText("A document."))]
        review.notes = ["internal"]
        archive.reviews = [review]
        archive.consents = [
            SampleConsent(SampleGrant(["instrument": "untoc"], except: ["XAA/untoc/1/response/5.1/fr"])),
            .ofReviewer("XBB", SampleGrant(["instrument": "untoc"], mode: "with-passages-withheld")),
        ]
        return archive
    }()
}

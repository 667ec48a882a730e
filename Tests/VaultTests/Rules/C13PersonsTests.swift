import Clearing
import Diagnostics
import Mechanism
import PublicRecord
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("C13: the office of a focal point is public, persons never are")
struct C13PersonsTests {
    @Test("the office is published without any consent, and nothing else of the profile")
    func office() throws {
        let archive = SampleArchive().with {
            $0.profiles = [SampleProfile(office: "Ministry of Justice", notes: [SampleText("zqxnote")])]
            $0.persons = [SamplePerson("Ann Example", emails: ["ann@example.org"], telephones: ["+999 10 555 0101"])]
        }
        let cleared = try archive.cleared()
        #expect(cleared.offices.map(\.value.ministry) == [[.english: "Ministry of Justice"]])
        let bytes = PublicRecord(cleared, asAt: .sample).files().map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(bytes.joined().contains("Ministry of Justice"))
        for secret in ["zqxnote", "Example", "ann@", "555"] { #expect(!bytes.joined().contains(secret)) }
    }

    @Test("an office whose name gives a person away is kept back and reported")
    func namedOffice() throws {
        let archive = SampleArchive().with {
            $0.profiles = [SampleProfile(office: "Office of Ms. Ann Example")]
            $0.persons = [SamplePerson("Ann Example")]
        }
        let cleared = try archive.cleared()
        #expect(cleared.offices.isEmpty)
        #expect(cleared.reportedKinds == ["names-a-nominated-person profiles/XAA.json"])
    }

    @Test(
        "an office with a contact, a mark or a character that nobody sees is kept back and reported",
        arguments: ["Office, office@example.org", "Office, tel. +999 10 555 01", "Office ⟦of State⟧", "Office\u{202E}"])
    func contactInOffice(office: String) throws {
        let archive = SampleArchive().with { $0.profiles = [SampleProfile(office: office)] }
        let cleared = try archive.cleared()
        #expect(cleared.offices.isEmpty)
        #expect(cleared.reportedKinds == ["names-a-nominated-person profiles/XAA.json"])
    }

    @Test("a register says that it is empty: without the key nothing is read")
    func registerWithoutPersons() {
        let files = SampleArchive().files.filter { $0.path != "persons.yaml" }
        func isRead(_ register: String) -> Bool {
            (try? Archive.read(files + [SourceFile(path: "persons.yaml", text: register)], reference: .sample)) != nil
        }
        #expect(!isRead("format: persons/1\n"))
        #expect(isRead("format: persons/1\npersons: []\n"))
    }

    @Test("an office without any words is as good as none: no profile tells that there is a record")
    func emptyOffice() throws {
        let profile = SourceFile(
            path: "profiles/XAA.json",
            text: #"{"format": "party-profile/1", "party": "XAA", "demonstration": true, "focal_point_office": {}}"#)
        let archive = try Archive.read(SampleArchive().files + [profile], reference: .sample)
        let record = PublicRecord(Gate.clear(archive, asAt: .sample), asAt: .sample)
        #expect(record.profiles.isEmpty)
    }

    @Test(
        "no selector names a person, and a profile or record with room for one stops the run",
        arguments: [
            #"{"person": "Ann Example"}"#, #"{"document": "focal-point"}"#, #"{"document": "expert"}"#,
            #"{"document": "note"}"#,
        ])
    func noSelector(selector: String) {
        let consent = SourceFile(
            path: "consents/XAA-2025-01.yaml",
            text: """
                format: consent/1
                id: XAA-2025-01
                party: XAA
                role: state-under-review
                given: 2025-01-01
                in-force: {from: 2025-01-01}
                reference: NV
                grants: [{mode: whole, include: [\(selector)]}]
                """)
        #expect(throws: DiagnosticFailure.self) {
            _ = Gate.clear(try Archive.read(SampleArchive().files + [consent], reference: .sample), asAt: .sample)
        }
    }
}

import Clearing
import Mechanism
import PublicRecord
import SampleRecords
import Testing
import Vault

@Suite("C17: that something exists or not is not told")
struct C17ExistenceTests {
    private func files(_ archive: SampleArchive) throws -> [PublicRecord.File] {
        PublicRecord(try archive.cleared(), asAt: .sample).files()
    }

    @Test("an empty archive and a full one without consents give the same public record")
    func fullAndEmpty() throws {
        #expect(try files(SampleArchive()) == files(SampleArchive.everyKind))
    }

    /// An archive with messages 3, 7 and 4711 of State A, of which the first and the last are published.
    private var gaps: SampleArchive {
        SampleArchive.answer(SampleText("Yes."), SampleConsent(SampleGrant(["message": "3"], ["message": "4711"]))).with
        {
            $0.reviews[0].dialogue = [3, 7, 4711].map { SampleMessage($0, by: "XAA", SampleText("No. \($0 % 10)")) }
        }
    }

    @Test("published messages leave no gaps where others are withheld")
    func noGaps() throws {
        let parts = try gaps.cleared().items.map(\.value.part)
        #expect(
            parts
                == [0, 1].map {
                    ReleasedItem.Part.message(.message, speaker: .init(sample: "XAA"), article: nil, sequence: $0)
                })
    }

    @Test("a cleared value holds none of the record's numbers, not even where nobody can read it")
    func noNumbers() throws {
        var shown = ""
        dump(try gaps.cleared().items, to: &shown)
        #expect(shown.contains("No. 1"))
        #expect(!shown.contains("4711"))
        #expect(!"\(try files(gaps).map { String(decoding: $0.bytes, as: UTF8.self) })".contains("4711"))
    }

    @Test("dates, stages and steps of the record reach nothing")
    func dates() throws {
        let other = gaps.with {
            $0.reviews[0].stage = "concluded"
            $0.reviews[0].steps = ["list-agreed": "2023-01-01"]
            $0.reviews[0].dialogue[0].date = "2019-01-01"
            $0.reviews[0].responses[0].submitted = "2018-01-01"
            $0.reviews[0].dialogue.remove(at: 1)
            $0.reviews[0].notes = ["Late."]
        }
        #expect(try files(gaps) == files(other))
    }
}

extension PartyCode {
    init(sample code: String) {
        guard let party = PartyCode(code) else { preconditionFailure("\(code) is no code") }
        self = party
    }
}

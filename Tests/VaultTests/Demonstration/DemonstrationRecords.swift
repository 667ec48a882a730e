import Clearing
import Foundation
import Mechanism
import PublicRecord
import Reference
import SampleRecords
import TestSupport
import Vault

/// The demonstration records of the repository, as the gate decides on them on 20 November 2026.
enum DemonstrationRecords {
    static let day = CalendarDate(sample: "2026-11-20")
    static let folder = Repository.url("records")

    static func cleared(asAt day: CalendarDate = day) throws -> ClearedArchive {
        let reference = try ReferenceData.read(from: Repository.url("content"))
        return Gate.clear(try Archive.read(from: folder, reference: reference), asAt: day)
    }

    /// What an independent reader of the rules expects: `published`, or the reasons for withholding.
    static func expectations() throws -> [String: String] {
        let file = Repository.url("Tests/VaultTests/Expectations/demonstration-decisions.json")
        return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    }

    /// Every word that marks a text in the records: those of withheld texts begin with `zqx`, those of others with `vwy`.
    static func markingWords() throws -> (withheld: Set<String>, published: Set<String>) {
        var withheld: Set<String> = []
        var published: Set<String> = []
        for subfolder in ["reviews", "profiles"] {
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)
            for file in files {
                let text = try String(contentsOf: folder.appending(path: "\(subfolder)/\(file)"), encoding: .utf8)
                withheld.formUnion(text.matches(of: /zqx[a-z]+/).map { String($0.output) })
                published.formUnion(text.matches(of: /vwy[a-z]+/).map { String($0.output) })
            }
        }
        return (withheld, published)
    }
}

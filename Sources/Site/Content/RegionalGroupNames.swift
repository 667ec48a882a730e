internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import SourceReading

/// Reads the names of the five regional groups.
enum RegionalGroupNames {
    static let file = "\(ContentFile.referenceFolder)/regional-groups.json"

    static func read(from content: URL) throws(DiagnosticFailure) -> [RegionalGroup: Multilingual] {
        let pairs = try ContentFile.readList(file, in: content, as: "a regional group") { object in
            let group = object.required("code", RegionalGroup.self)
            let name = object.requiredMultilingual("name")
            _ = object.node("name_status")
            return group.flatMap { group in name.map { (group, $0) } }
        }
        let names = Dictionary(pairs) { first, _ in first }
        guard names.count == RegionalGroup.allCases.count, pairs.count == names.count else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "wrong-count", path: file, position: .start, found: "other groups than the five",
                    expected: "each of " + RegionalGroup.allCases.map(\.rawValue).joined(separator: ", ") + " once"))
        }
        return names
    }
}

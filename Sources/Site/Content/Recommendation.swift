internal import Diagnostics
internal import Foundation
public import Mechanism
public import SourceReading

/// A recommendation on the Mechanism, by the Conference or made to it.
public struct Recommendation: Sendable, Hashable {
    public let text: Multilingual
    /// Who recommends.
    public let body: Multilingual
    /// nil when it is not recorded here.
    public let year: Int?
    public let status: Status
    public let source: String

    /// Whether the Conference has decided.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case adopted
        case proposed
    }
}

extension Recommendation.Status: SourceValue {}

extension Recommendation {
    static let file = "\(ContentFile.referenceFolder)/recommendations.json"

    /// Reads the recommendations, in the order of the file.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [Recommendation] {
        try ContentFile.readList(file, in: content, as: "a recommendation") { object in
            let text = object.requiredMultilingual("text")
            let body = object.requiredMultilingual("body")
            let year = object.optionalInteger("year")
            let status = object.required("status", Status.self)
            let source = object.required("source", String.self)
            guard let text, let body, let status, let source else { return nil }
            return Recommendation(text: text, body: body, year: year, status: status, source: source)
        }
    }
}

internal import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// A word of the Mechanism, explained.
public struct GlossaryTerm: Sendable, Hashable {
    /// The name in addresses, the same in all languages.
    public let id: String
    public let term: Multilingual
    public let definition: Multilingual
    public let source: String
}

extension GlossaryTerm {
    static let file = "\(ContentFile.referenceFolder)/glossary.json"

    /// Reads the glossary, in the order of the file.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [GlossaryTerm] {
        var ids: Set<String> = []
        return try ContentFile.readList(file, in: content, as: "a term") { object in
            let id = object.requiredIdentifier("id", differentFrom: &ids)
            let term = object.requiredMultilingual("term")
            let definition = object.requiredMultilingual("definition")
            let source = object.required("source", String.self)
            guard let id, let term, let definition, let source else { return nil }
            return GlossaryTerm(id: id, term: term, definition: definition, source: source)
        }
    }
}

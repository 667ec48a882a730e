internal import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// A document of the United Nations that the site lists.
public struct OfficialDocument: Sendable, Hashable {
    /// Such as `CTOC/COP/2018/13`, or nil when it is not known here.
    public let symbol: DocumentSymbol?
    public let title: Multilingual
    /// The languages in which the title is the project's own translation.
    public let workingTranslations: Set<Language>
    public let date: PartialDate
    /// Whose document it is.
    public let body: Multilingual
    /// The languages in which it is known to exist; empty when that is not known here.
    public let languages: Set<Language>
    /// Its address at undocs.org, which is made of the symbol.
    public let address: String?
    public let source: String
}

extension OfficialDocument {
    static let file = "\(ContentFile.referenceFolder)/documents.json"

    /// Reads the documents, in the order of the file.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [OfficialDocument] {
        var symbols: Set<String> = []
        return try ContentFile.readList(file, in: content, as: "a document") { read(&$0, symbols: &symbols) }
    }

    private static func read(_ object: inout ObjectReader, symbols: inout Set<String>) -> OfficialDocument? {
        let symbol = object.optional("symbol", DocumentSymbol.self)
        if let symbol { object.report.reportDuplicate(of: symbol.description, at: object.position, among: &symbols) }
        let title = object.requiredMultilingual("title")
        let workingTranslations = object.requiredWorkingTranslations("title_status")
        let date = object.required("date", PartialDate.self)
        let body = object.requiredMultilingual("body")
        let languages = object.list("languages", of: Language.self)
        let address = object.optional("url", String.self)
        if let address, symbol.map({ "https://undocs.org/\($0)" }) != address {
            object.report.report(
                "invalid-value", at: object.position, found: "an address that isn't made of the symbol",
                expected: "https://undocs.org/ and the symbol", remedy: "correct it, or write null")
        }
        let source = object.required("source", String.self)
        guard let title, let workingTranslations, let date, let body, let source else { return nil }
        return OfficialDocument(
            symbol: symbol, title: title, workingTranslations: workingTranslations, date: date, body: body,
            languages: Set(languages), address: address, source: source)
    }
}

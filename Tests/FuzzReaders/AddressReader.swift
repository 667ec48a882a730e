internal import Mechanism

extension FuzzReader {
    /// What stands in files and on command lines as one word: whatever is taken is written as it was read.
    static let addresses = FuzzReader(
        "addresses", pieces: ["/", "/v2", "-machine", ".", "0", "９", "é", "-", "attachment", ".pdf"], trials: 4_000
    ) {
        [
            "XAA/untoc/1/response/5.1/en", "XAA/tip/2/observation/3/fr-machine", "XAA/context-note/ar", "2026-02-29",
            "XAA/untoc/1/message/4/es", "XAA/untoc/1/summary/ru", "XAA/untoc/1/document/1/zh",
            "XAA/untoc/1/response/5.1/v2/en", "XAA/untoc/1/comment/summary/fr", "g.2", "5.1.a", "2024-12-31",
            "CTOC/COP/2022/CRP.3", "XAA", "37", "2",
            "af59d267b1cc7d1201570602a22d9c5f1ea7c6e4ae43e3a3717f7a183f0a4570.pdf",
        ].map { Array($0.utf8) }
    } outcome: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return try [
            written(text, ItemAddress.self), written(text, PartAddress.self), written(text, Rendition.self),
            written(text, CalendarDate.self), written(text, PartyCode.self), written(text, QuestionNumber.self),
            written(text, DocumentSymbol.self), written(text, ArticleNumber.self), written(text, ClusterNumber.self),
            written(text, AttachmentName.self),
        ]
    }

    private static func written<Value: LosslessStringConvertible>(_ text: String, _: Value.Type) throws -> String {
        guard let value = Value(text) else { return "-" }
        guard value.description.utf8.elementsEqual(text.utf8) else {
            throw BrokenPromise("\(Value.self) reads one text and writes another")
        }
        return value.description
    }
}

internal import Diagnostics
internal import Markup
internal import Mechanism
internal import SourceReading

/// A text of a record on its way under seal.
struct RecordText {
    let rendition: Rendition
    let origin: TextOrigin
    let position: SourcePosition
    private let text: String
    private let attachment: ItemAttachment?

    /// - Parameter attachments: the files of the records, for texts that a file may belong to; nil for others.
    static func read(
        _ node: SourceNode, with attachments: RecordAttachments? = nil, into report: SourceReport
    ) -> RecordText? {
        guard var object = ObjectReader(node, as: "a text", into: report) else { return nil }
        defer { object.finish() }
        let language = object.required("language", Language.self)
        let origin = object.required("origin", TextOrigin.self)
        let text = object.required("text", String.self)
        let attachment = attachments.flatMap { attachments in
            object.optional("attachment", AttachmentName.self).map(attachments.attachment)
        }
        guard let language, let origin, let text else { return nil }
        if text.allSatisfy(\.isWhitespace) {
            report.report(
                "empty-text", at: node.position, found: "a text without words", expected: "the words of the text",
                remedy: "leave the text out until there is one")
        }
        return RecordText(
            rendition: Rendition(language, isMachineTranslation: origin == .machineTranslation), origin: origin,
            position: node.position, text: text, attachment: attachment)
    }

    func sealed(
        answer: AnswerValue? = nil, title: String? = nil, date: CalendarDate? = nil, references: [LegalReference] = []
    ) -> SealedContent {
        SealedContent(
            ItemContent(
                answer: answer, title: title, date: date, references: references, text: text, attachment: attachment))
    }

    /// The name of the file that belongs to the text.
    var attachmentName: AttachmentName? { attachment?.name }
}

extension LegalReference {
    static func read(_ node: SourceNode, into report: SourceReport) -> LegalReference? {
        guard var object = ObjectReader(node, as: "a reference", into: report) else { return nil }
        defer { object.finish() }
        let title = object.required("title", String.self)
        let provision = object.optional("provision", String.self)
        let url = object.optional("url", String.self)
        if let url, !isPlainWebAddress(url) {
            report.report(
                "invalid-value", at: node.position, found: "a reference with an address of another kind",
                expected: """
                    an address that begins with https:// and a host, without a user name, backslashes, signs of \
                    direction or the brackets of withheld passages
                    """,
                remedy: "correct the address or leave it out")
        }
        guard let title else { return nil }
        return LegalReference(title: title, provision: provision, url: url)
    }
}

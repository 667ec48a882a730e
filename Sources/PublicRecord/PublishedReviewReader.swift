internal import Mechanism
internal import SourceReading

/// Reads what is public of one review.
struct PublishedReviewReader {
    let report: SourceReport
    /// The files of the record, checked.
    let attachments: [String: PublishedAttachment]

    func read(_ root: SourceNode) -> PublishedReview? {
        guard var object = ObjectReader(root, as: "a published review", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat("published-review/1")
        let party = object.required("party", PartyCode.self)
        _ = object.optionalFlag("demonstration")
        let instrument = object.required("instrument", Instrument.self)
        let cluster = object.requiredCluster("cluster")
        let responses = object.list("responses", readResponse)
        let dialogue = object.list("dialogue", readMessage)
        let observations = object.list("observations", readObservation)
        let summary = object.list("summary") { PublishedText.read($0, into: report) }
        let comments = object.list("comments", readComment)
        let documents = object.list("documents") { node -> [PublishedText]? in
            guard var document = ObjectReader(node, as: "a document", into: report) else { return nil }
            defer { document.finish() }
            return document.list("texts") { PublishedText.read($0, with: attachments, into: report) }
        }
        guard let party, let instrument, let cluster else { return nil }
        return PublishedReview(
            party: party, scope: ReviewScope(instrument, cluster), responses: responses, dialogue: dialogue,
            observations: observations, summary: summary,
            comments: Dictionary(comments.map { ($0.subject, $0.texts) }) { first, _ in first }, documents: documents)
    }

    private func readResponse(_ node: SourceNode) -> PublishedResponse? {
        guard var object = ObjectReader(node, as: "a response", into: report) else { return nil }
        defer { object.finish() }
        let question = object.required("question", QuestionNumber.self)
        let article = object.optional("article", ArticleNumber.self)
        let versions = object.list("versions") { version -> [PublishedText]? in
            version.members(of: "a version", into: report)?.compactMap { PublishedText.read($0, into: report) }
        }
        return question.map { PublishedResponse(question: $0, article: article, versions: versions) }
    }

    private func readMessage(_ node: SourceNode) -> PublishedMessage? {
        guard var object = ObjectReader(node, as: "a message", into: report) else { return nil }
        defer { object.finish() }
        let kind = object.required("kind", MessageKind.self)
        let speaker = object.required("speaker", PartyCode.self)
        let article = object.optional("article", ArticleNumber.self)
        let texts = object.list("texts") { PublishedText.read($0, into: report) }
        guard let kind, let speaker else { return nil }
        return PublishedMessage(kind: kind, speaker: speaker, article: article, texts: texts)
    }

    private func readObservation(_ node: SourceNode) -> PublishedObservation? {
        guard var object = ObjectReader(node, as: "an observation", into: report) else { return nil }
        defer { object.finish() }
        let kind = object.required("kind", ObservationKind.self)
        let article = object.required("article", ArticleNumber.self)
        let texts = object.list("texts") { PublishedText.read($0, into: report) }
        guard let kind, let article else { return nil }
        return PublishedObservation(kind: kind, article: article, texts: texts)
    }

    private func readComment(_ node: SourceNode) -> (subject: CommentSubject, texts: [PublishedText])? {
        guard var object = ObjectReader(node, as: "a comment", into: report) else { return nil }
        defer { object.finish() }
        let subject = object.required("on", CommentSubject.self)
        let texts = object.list("texts") { PublishedText.read($0, into: report) }
        return subject.map { ($0, texts) }
    }
}

extension PublishedText {
    /// - Parameter attachments: the files of the record by their paths, for texts that a file may belong to; nil for others.
    static func read(
        _ node: SourceNode, with attachments: [String: PublishedAttachment]? = nil, into report: SourceReport
    ) -> PublishedText? {
        guard var object = ObjectReader(node, as: "a text", into: report) else { return nil }
        defer { object.finish() }
        let language = object.required("language", Language.self)
        let origin = object.required("origin", TextOrigin.self)
        let answer = object.optional("answer", AnswerValue.self)
        let title = object.optional("title", String.self)
        let date = object.optional("date", CalendarDate.self)
        let references = object.list("references") { node -> LegalReference? in
            guard var reference = ObjectReader(node, as: "a reference", into: report) else { return nil }
            defer { reference.finish() }
            let title = reference.required("title", String.self)
            let provision = reference.optional("provision", String.self)
            let url = reference.optional("url", String.self)
            return title.map { LegalReference(title: $0, provision: provision, url: url) }
        }
        let text = object.required("text", String.self)
        let attachment = attachments.flatMap { PublishedAttachment.read(&object, among: $0) }
        let basis = object.list("basis", of: Rule.self)
        let since = object.required("since", CalendarDate.self)
        let digest = object.required("sha256", String.self)
        guard let language, let origin, let text, let since else { return nil }
        let published = PublishedText(
            language: language, origin: origin, answer: answer, title: title, date: date, references: references,
            text: text, attachment: attachment, basis: basis, since: since)
        if let digest, digest != published.digest {
            report.report(
                "changed-text", at: node.position, found: "a text that does not fit its digest",
                expected: "the text as it was cleared", remedy: "write the public record anew with: clearance clear")
        }
        return published
    }
}

extension PublishedAttachment {
    /// Reads what a text says of its file, and finds the file.
    fileprivate static func read(
        _ text: inout ObjectReader, among attachments: [String: PublishedAttachment]
    ) -> PublishedAttachment? {
        guard let node = text.node("attachment"),
            var object = ObjectReader(node, as: "an attachment", into: text.report)
        else { return nil }
        defer { object.finish() }
        let file = object.required("file", String.self)
        let type = object.required("type", String.self)
        let size = object.requiredInteger("bytes")
        guard let file, let type, let size else { return nil }
        guard let attachment = attachments[file], attachment.name.type.mediaType == type, attachment.bytes.count == size
        else {
            object.report.report(
                "missing-attachment", at: node.position,
                found: "a file that is not in the record, or of another size or type",
                expected: "a file of the folder attachments",
                remedy: "write the public record anew with: clearance clear")
            return nil
        }
        return attachment
    }
}

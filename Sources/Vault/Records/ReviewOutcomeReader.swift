internal import Mechanism
internal import SourceReading

// The later parts of a review record: list of observations, summary, comments, additional documents.
extension ReviewReader {
    func readList(_ object: inout ObjectReader, at place: Place) -> [Item] {
        guard let node = object.node("list_of_observations"),
            var list = ObjectReader(node, as: "a list of observations", into: report)
        else { return [] }
        defer { list.finish() }
        let status = list.required("status", FinalityStatus.self)
        let agreements = list.list("agreements", readAgreement)
        requireUniqueNumbers(of: "observations", in: &list)
        return list.list("observations") { node -> [Item]? in
            guard var observation = ObjectReader(node, as: "an observation", into: report) else { return nil }
            defer { observation.finish() }
            let number = observation.requiredInteger("number")
            let article = observation.required("article", ArticleNumber.self)
            let kind = observation.required("kind", ObservationKind.self)
            let texts = observation.list("texts") { RecordText.read($0, into: report) }
            guard let number, let article, let kind else { return nil }
            if number < 1 { reportNumber(number, at: node.position) }
            return texts.map { text in
                Item(
                    address: ItemAddress(place.address(.observation(number)), text.rendition), origin: text.origin,
                    role: .observation(kind, number: number, article: article, agreements: agreements),
                    isDraft: status != .final, content: text.sealed(), path: report.path, position: text.position)
            }
        }.flatMap(\.self)
    }

    func readSummary(_ object: inout ObjectReader, at place: Place) -> [Item] {
        guard let node = object.node("summary"), var summary = ObjectReader(node, as: "a summary", into: report) else {
            return []
        }
        defer { summary.finish() }
        let status = summary.required("status", FinalityStatus.self)
        let agreements = summary.list("agreements", readAgreement)
        return summary.list("texts") { RecordText.read($0, into: report) }.map { text in
            Item(
                address: ItemAddress(place.address(.summary), text.rendition), origin: text.origin,
                role: .summary(agreements: agreements), isDraft: status != .final, content: text.sealed(),
                path: report.path, position: text.position)
        }
    }

    func readComments(_ object: inout ObjectReader, at place: Place) -> [Item] {
        object.list("comments") { node -> [Item]? in
            guard var comment = ObjectReader(node, as: "a comment", into: report) else { return nil }
            defer { comment.finish() }
            let subject = comment.required("on", CommentSubject.self)
            let texts = comment.list("texts") { RecordText.read($0, into: report) }
            guard let subject else { return nil }
            return texts.map { text in
                Item(
                    address: ItemAddress(place.address(.comment(subject)), text.rendition), origin: text.origin,
                    role: .comment(subject), isDraft: false, content: text.sealed(), path: report.path,
                    position: text.position)
            }
        }.flatMap(\.self)
    }

    func readDocuments(_ object: inout ObjectReader, at place: Place) -> [Item] {
        requireUniqueNumbers(of: "documents", in: &object)
        return object.list("documents") { node -> [Item]? in
            guard var document = ObjectReader(node, as: "an additional document", into: report) else { return nil }
            defer { document.finish() }
            let number = document.requiredInteger("number")
            let titles = document.node("title").map { readByLanguage($0, as: "\"title\"", into: report) } ?? [:]
            let date = document.optional("date", CalendarDate.self)
            let texts = document.list("texts") { RecordText.read($0, with: attachments, into: report) }
            guard let number else { return nil }
            if number < 1 { reportNumber(number, at: node.position) }
            return texts.map { text in
                Item(
                    address: ItemAddress(place.address(.document(number)), text.rendition), origin: text.origin,
                    role: .document(number: number, attachment: text.attachmentName), isDraft: false,
                    content: text.sealed(title: titles[text.rendition.language], date: date), path: report.path,
                    position: text.position)
            }
        }.flatMap(\.self)
    }

    private func readAgreement(_ node: SourceNode) -> Agreement? {
        guard var object = ObjectReader(node, as: "an agreement", into: report) else { return nil }
        defer { object.finish() }
        let party = object.required("party", PartyCode.self)
        let date = object.required("date", CalendarDate.self)
        guard let party, let date else { return nil }
        return Agreement(party: party, date: date)
    }
}

internal import Diagnostics
internal import Mechanism
internal import Reference
internal import SourceReading

/// Reads one review record: the texts of one party for one instrument and one cluster.
struct ReviewReader {
    let report: SourceReport
    let reference: ReferenceData
    var attachments = RecordAttachments(files: [:])

    struct Result: Sendable {
        let facts: ReviewFacts
        let items: [Item]
    }

    func read(_ root: SourceNode) -> Result? {
        guard var object = ObjectReader(root, as: "a review record", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat("review/1")
        let isDemonstration = object.optionalFlag("demonstration") ?? false
        let party = object.required("party", PartyCode.self)
        let instrument = object.required("instrument", Instrument.self)
        let cluster = object.requiredCluster("cluster")
        let languages = object.list("languages", of: Language.self)
        let stage = object.required("stage", ReviewStage.self)
        let steps = object.list("steps", readStep)
        guard let party, let instrument, let cluster, let stage else {
            // What the other members are about is unknown, so their own findings would only confuse.
            for key in object.keys { _ = object.node(key) }
            return nil
        }
        let scope = ReviewScope(instrument, cluster)
        check(party, isDemonstration: isDemonstration, at: object.position)
        let questionnaire = reference.questionnaire(for: scope)
        if questionnaire == nil {
            report.report(
                "unknown-questionnaire", at: object.position,
                found: "a review of \(instrument.code), cluster \(cluster), for which there is no questionnaire",
                expected: "a questionnaire in content/reference/questionnaires", remedy: "add it, or correct the record"
            )
        }
        let place = Place(party: party, scope: scope)
        let items =
            readResponses(&object, at: place, questionnaire: questionnaire) + readDialogue(&object, at: place)
            + readList(&object, at: place) + readSummary(&object, at: place) + readComments(&object, at: place)
            + readDocuments(&object, at: place)
        let notes = object.list("notes") { node -> Bool? in
            guard var note = ObjectReader(node, as: "a note", into: report) else { return nil }
            _ = note.required("text", String.self)
            note.finish()
            return true
        }
        let facts = ReviewFacts(
            party: party, scope: scope, languages: languages, stage: stage, steps: steps, noteCount: notes.count,
            path: report.path)
        return Result(facts: facts, items: items)
    }

    /// Whose record it is and for what.
    struct Place {
        let party: PartyCode
        let scope: ReviewScope

        func address(_ part: ReviewPart) -> PartAddress { PartAddress(party, .review(scope, part)) }
    }

    private func check(_ party: PartyCode, isDemonstration: Bool, at position: SourcePosition) {
        report.requireKnown(party, as: "a record", in: reference, at: position)
        if isDemonstration != party.isDemonstration {
            report.report(
                "demonstration-mark", at: position,
                found: isDemonstration
                    ? "a demonstration record of a real party" : "an unmarked record of a demonstration party",
                expected: "\"demonstration\": true for user-assigned codes, and for no other",
                remedy: "no invented record may be attached to a real State")
        }
    }

    private func readStep(_ node: SourceNode) -> ReviewFacts.Step? {
        guard var object = ObjectReader(node, as: "a step", into: report) else { return nil }
        defer { object.finish() }
        let step = object.required("step", ReviewStep.self)
        let date = object.required("date", CalendarDate.self)
        guard let step, let date else { return nil }
        return ReviewFacts.Step(step: step, date: date, position: node.position)
    }

    private func readResponses(
        _ object: inout ObjectReader, at place: Place, questionnaire: Questionnaire?
    ) -> [Item] {
        let articles = articlesByQuestion(questionnaire)
        return object.list("responses") { node -> [Item]? in
            guard var response = ObjectReader(node, as: "a response", into: report) else { return nil }
            defer { response.finish() }
            let question = response.required("question", QuestionNumber.self)
            let version = response.optionalInteger("version") ?? 1
            let status = response.required("status", SubmissionStatus.self)
            _ = response.optional("submitted", CalendarDate.self)
            let answer = response.optional("answer", AnswerValue.self)
            let references = response.list("references") { LegalReference.read($0, into: report) }
            let texts = response.list("texts") { RecordText.read($0, into: report) }
            guard let question, let status else { return nil }
            guard questionnaire == nil || articles.keys.contains(question) else {
                report.report(
                    "unknown-question", at: node.position, found: "a response to the question \(question)",
                    expected:
                        "a question of the questionnaire for \(place.scope.instrument.code), cluster \(place.scope.cluster)",
                    remedy: "correct the number")
                return nil
            }
            if version < 1 { reportNumber(version, at: node.position) }
            return texts.map { text in
                Item(
                    address: ItemAddress(place.address(.response(question)), version: version, text.rendition),
                    origin: text.origin, role: .response(question, article: articles[question] ?? nil),
                    isDraft: status == .draft, content: text.sealed(answer: answer, references: references),
                    path: report.path, position: text.position)
            }
        }.flatMap(\.self)
    }

    private func articlesByQuestion(_ questionnaire: Questionnaire?) -> [QuestionNumber: ArticleNumber?] {
        var result: [QuestionNumber: ArticleNumber?] = [:]
        for section in questionnaire?.sections ?? [] {
            for question in section.allQuestions { result[question.number] = .some(section.article) }
        }
        return result
    }

    private func readDialogue(_ object: inout ObjectReader, at place: Place) -> [Item] {
        requireUniqueNumbers(of: "dialogue", in: &object)
        return object.list("dialogue") { node -> [Item]? in
            guard var message = ObjectReader(node, as: "a message", into: report) else { return nil }
            defer { message.finish() }
            let number = message.requiredInteger("number")
            let kind = message.required("kind", MessageKind.self)
            let speaker = message.required("speaker", PartyCode.self)
            let article = message.optional("article", ArticleNumber.self)
            _ = message.optional("date", CalendarDate.self)
            let status = message.required("status", SubmissionStatus.self)
            let texts = message.list("texts") { RecordText.read($0, into: report) }
            guard let number, let kind, let speaker, let status else { return nil }
            report.requireKnown(speaker, as: "a message", in: reference, at: node.position)
            if number < 1 { reportNumber(number, at: node.position) }
            return texts.map { text in
                Item(
                    address: ItemAddress(place.address(.dialogue(number)), text.rendition), origin: text.origin,
                    role: .message(kind, number: number, speaker: speaker, article: article),
                    isDraft: status == .draft, content: text.sealed(), path: report.path, position: text.position)
            }
        }.flatMap(\.self)
    }

    /// Two entries under one number would be taken for two languages of one text.
    func requireUniqueNumbers(of key: String, in object: inout ObjectReader) {
        guard let members = object.node(key)?.members(of: "\"\(key)\"", into: report) else { return }
        var seen: Set<String> = []
        for member in members {
            guard case .mapping(let entries) = member.content,
                let number = entries.first(where: { $0.key == "number" })?.value,
                case .number(let digits) = number.content
            else { continue }
            if !seen.insert(digits).inserted {
                report.report(
                    "duplicate-number", at: number.position,
                    found: "the number \(digits) for the second time in \"\(key)\"",
                    expected: "each number once; the languages of one text stand together in its \"texts\"",
                    remedy: "number one of the two anew")
            }
        }
    }

    func reportNumber(_ number: Int, at position: SourcePosition) {
        report.report(
            "invalid-value", at: position, found: "the number \(number)", expected: "a whole number from 1")
    }
}

extension SourceReport {
    /// Rule C1: a party that nobody knows stops the run.
    func requireKnown(_ party: PartyCode, as what: String, in reference: ReferenceData, at position: SourcePosition) {
        guard reference.party(party) == nil else { return }
        report(
            "unknown-party", at: position, found: "\(what) of \(party), which is no party here",
            expected: "a code of content/reference/parties.csv or of the demonstration parties",
            remedy: "correct the code or add the party")
    }
}

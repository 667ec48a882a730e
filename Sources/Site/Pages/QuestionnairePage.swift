internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// The published responses to a questionnaire: by article, with a permanent anchor for every answer.
struct QuestionnairePage: Page {
    let heading: ReviewHeading

    var address: PageAddress { heading.address }
    var kind: PageKind { .questionnaire }

    private static let version = Shape(
        "version of an answer",
        [
            "answer": .optional(Shapes.word), "texts": .list(Shapes.text), "isPair": .flag,
            "basis": .view(Shapes.basis), "isEarlier": .flag, "citation": .optional(Shapes.citation),
        ])
    private static let question = Shape(
        "question",
        [
            "id": .text, "anchor": .link, "number": .text, "text": .text, "isSubquestion": .flag,
            "versions": .list(version), "isAnswered": .flag,
        ])
    private static let section = Shape(
        "section", ["id": .text, "link": .link, "title": .text, "questions": .list(question), "hasAnswers": .flag])

    static let shape = Shape(
        "questionnaire",
        [
            "frame": .view(Shapes.frame), "review": .view(ReviewHeading.shape), "isOwnWording": .flag,
            "sections": .list(section),
        ])

    /// An answer with its texts rendered, by version.
    private struct Answer {
        let versions: [[RenderedText]]
    }

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        var answers: [QuestionNumber: Answer] = [:]
        for response in heading.review.responses {
            var versions: [[RenderedText]] = []
            for (index, version) in response.versions.enumerated() {
                let name = "q-\(response.question)" + (index == 0 ? "" : "-\(index + 1)")
                versions.append(
                    try texts.render(version, named: name, of: heading.owner("response/\(response.question)"), below: 3)
                )
            }
            answers[response.question] = Answer(versions: versions)
        }
        return editions.map { view(in: $0, answers) }
    }

    private func view(in edition: Edition, _ answers: [QuestionNumber: Answer]) -> View {
        let questionnaire = edition.model.reference.questionnaire(for: heading.review.scope)
        let sections = (questionnaire?.sections ?? []).map { section in
            let id = section.article.map { "article-\($0)" } ?? "general"
            return View(
                Self.section,
                [
                    "id": .text(id),
                    "link": .link(Link(made: "#" + id)),
                    "title": .text(edition.heading(of: section.article, heading.review.scope.instrument)),
                    "questions": .list(
                        section.questions.flatMap { questionViews($0, in: edition, answers) }),
                    "hasAnswers": .flag(section.allQuestions.contains { answers[$0.number] != nil }),
                ])
        }
        return View(
            Self.shape,
            [
                "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                "isOwnWording": .flag(questionnaire?.isOwnWording ?? false), "sections": .list(sections),
            ])
    }

    /// A question with its answered sub-questions. Questions without a published answer are left out, whatever the reason:
    /// the page doesn't tell one from another (rule C17). A question stays when one of its sub-questions is answered.
    private func questionViews(_ question: Question, in edition: Edition, _ answers: [QuestionNumber: Answer]) -> [View]
    {
        let answered = question.subquestions.filter { answers[$0.number] != nil }
        guard answers[question.number] != nil || !answered.isEmpty else { return [] }
        return [view(of: question, isSubquestion: false, in: edition, answers[question.number])]
            + answered.map { view(of: $0, isSubquestion: true, in: edition, answers[$0.number]) }
    }

    private func view(of question: Question, isSubquestion: Bool, in edition: Edition, _ answer: Answer?) -> View {
        let id = "q-\(question.number)"
        let versions = answer?.versions ?? []
        return View(
            Self.question,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "number": .text(edition.text(.question(number: question.number.description))),
                "text": .text(question.text[edition.language]),
                "isSubquestion": .flag(isSubquestion),
                "versions": .list(
                    versions.enumerated().reversed().map { index, version in
                        view(of: version, isEarlier: index < versions.count - 1, question, in: edition)
                    }),
                "isAnswered": .flag(!versions.isEmpty),
            ])
    }

    private func view(
        of version: [RenderedText], isEarlier: Bool, _ question: Question, in edition: Edition
    ) -> View {
        let texts = version.map(\.text)
        return View(
            Self.version,
            [
                "answer": .optional(texts.leading?.answer.map { Edition.word(edition.text(.answer($0))) }),
                "texts": .list(edition.views(of: version)),
                "isPair": .flag(version.count == 2),
                "basis": .view(edition.basis(of: texts, by: heading.party.code, on: address)),
                "isEarlier": .flag(isEarlier),
                "citation": .optional(
                    citation(of: texts, on: question.number, in: edition).map { edition.view(of: $0, on: address) }),
            ])
    }

    func citations(in edition: Edition) -> [TextCitation] {
        let answers = Dictionary(heading.review.responses.map { ($0.question, $0.versions) }) { first, _ in first }
        let sections = edition.model.reference.questionnaire(for: heading.review.scope)?.sections ?? []
        return sections.flatMap(\.allQuestions).flatMap { question in
            (answers[question.number] ?? []).reversed().compactMap {
                citation(of: $0, on: question.number, in: edition)
            }
        }
    }

    private func citation(of texts: [PublishedText], on question: QuestionNumber, in edition: Edition) -> TextCitation?
    {
        heading.citation(
            of: texts, [edition.text(.question(number: question.description))], anchor: "q-\(question)",
            name: "q-\(question)-\(texts.permanentName)", in: edition)
    }
}

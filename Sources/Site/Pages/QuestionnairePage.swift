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

    /// A question with a published answer of its own or below it, with what is the same in six languages.
    private final class ShownQuestion {
        let question: Question
        let number: String
        let id: String
        let anchor: Link
        let isSubquestion: Bool
        /// The versions of the answer with their texts, the latest first, and what tells their citations from others of the page.
        let versions: [(texts: [RenderedText], name: String)]

        init(_ question: Question, isSubquestion: Bool, _ versions: [[RenderedText]]) {
            self.question = question
            number = question.number.description
            let id = "q-" + number
            self.id = id
            anchor = Link(made: "#" + id)
            self.isSubquestion = isSubquestion
            self.versions = versions.reversed().map { ($0, "\(id)-\($0.leading?.text.digest.prefix(10) ?? "")") }
        }
    }

    private struct ShownSection {
        let article: ArticleNumber?
        let questions: [ShownQuestion]
    }

    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        var answers: [QuestionNumber: [[RenderedText]]] = [:]
        for response in heading.review.responses {
            var versions: [[RenderedText]] = []
            for (index, version) in response.versions.enumerated() {
                let name = "q-\(response.question)" + (index == 0 ? "" : "-\(index + 1)")
                versions.append(
                    try texts.render(version, named: name, of: heading.owner("response/\(response.question)"), below: 3)
                )
            }
            answers[response.question] = versions
        }
        let questionnaire = editions.first?.model.reference.questionnaire(for: heading.review.scope)
        let sections = (questionnaire?.sections ?? []).map { section in
            ShownSection(
                article: section.article, questions: section.questions.flatMap { Self.shown($0, with: answers) })
        }
        return editions.map {
            contents(in: $0, sections, isOwnWording: questionnaire?.isOwnWording ?? false)
        }
    }

    /// A question with its answered sub-questions. Questions without a published answer are left out, whatever the reason:
    /// the page doesn't tell one from another (rule C17). A question stays when one of its sub-questions is answered.
    private static func shown(
        _ question: Question, with answers: [QuestionNumber: [[RenderedText]]]
    ) -> [ShownQuestion] {
        let below = question.subquestions.compactMap { below in
            answers[below.number].map { ShownQuestion(below, isSubquestion: true, $0) }
        }
        let own = answers[question.number]
        return own == nil && below.isEmpty ? [] : [ShownQuestion(question, isSubquestion: false, own ?? [])] + below
    }

    private func contents(in edition: Edition, _ sections: [ShownSection], isOwnWording: Bool) -> PageContents {
        let wording = ReviewWording(heading, in: edition)
        var citations: [TextCitation] = []
        let views = sections.map { section in
            let id = section.article.map { "article-\($0)" } ?? "general"
            return View(
                Self.section,
                [
                    "id": .text(id),
                    "link": .link(Link(made: "#" + id)),
                    "title": .text(edition.heading(of: section.article, heading.review.scope.instrument)),
                    "questions": .list(section.questions.map { view(of: $0, wording, in: edition, &citations) }),
                    "hasAnswers": .flag(!section.questions.isEmpty),
                ])
        }
        let page = View(
            Self.shape,
            [
                "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                "isOwnWording": .flag(isOwnWording), "sections": .list(views),
            ])
        return PageContents(view: page, citations: citations)
    }

    private func view(
        of shown: ShownQuestion, _ wording: ReviewWording, in edition: Edition, _ citations: inout [TextCitation]
    ) -> View {
        let words = edition.text(.question(number: shown.number))
        var versions: [View] = []
        for (index, (texts, name)) in shown.versions.enumerated() {
            let citation = wording.citation(of: texts, [words], anchor: shown.id, name: name)
            if let citation { citations.append(citation) }
            versions.append(
                View(
                    Self.version,
                    [
                        "answer": .optional(
                            texts.leading?.text.answer.map { Edition.word(edition.text(.answer($0))) }),
                        "texts": .list(edition.views(of: texts)),
                        "isPair": .flag(texts.count == 2),
                        "basis": .view(wording.basis(of: texts)),
                        "isEarlier": .flag(index > 0),
                        "citation": .optional(citation.map(wording.view(of:))),
                    ]))
        }
        return View(
            Self.question,
            [
                "id": .text(shown.id),
                "anchor": .link(shown.anchor),
                "number": .text(words),
                "text": .text(shown.question.text[edition.language]),
                "isSubquestion": .flag(shown.isSubquestion),
                "versions": .list(versions),
                "isAnswered": .flag(!versions.isEmpty),
            ])
    }
}

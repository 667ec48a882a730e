internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// What States published under one article: by question, then by State in alphabetical order (rule C22). It links to the texts,
/// so that an answer is never read apart from its explanation (rule C21), and says nothing about any State.
struct ArticlePage: UncitedPage {
    let article: Article

    var address: PageAddress { .article(article.instrument, article.number) }
    var kind: PageKind { .article }

    private static let question = Shape(
        "question", ["number": .text, "text": .text, "states": .list(Shapes.link), "isAnswered": .flag])
    private static let observations = Shape(
        "observations of a kind", ["kind": .text, "states": .list(Shapes.link), "hasStates": .flag])

    static let shape = Shape(
        "article",
        [
            "frame": .view(Shapes.frame), "instrument": .text, "title": .text, "cluster": .optional(Shapes.word),
            "questions": .list(question), "hasQuestions": .flag, "observations": .list(observations),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        guard let model = editions.first?.model else { return [] }
        let findings = Findings(on: article, in: model)
        return editions.map { view(of: findings, in: $0) }
    }

    /// What is published under the article, the same in all languages but for the order of States.
    private struct Findings {
        /// The questions about the article, with the reviews in which they are answered.
        let questions: [(question: Question, reviews: [PublishedReview])]
        let observations: [(kind: ObservationKind, reviews: [PublishedReview])]

        init(on article: Article, in model: SiteModel) {
            let reviews = model.record.reviews.filter { $0.scope.instrument == article.instrument }
            let asked = model.reference.questionnaires.filter { $0.scope.instrument == article.instrument }
                .flatMap(\.sections).filter { $0.article == article.number }.flatMap(\.allQuestions)
            let numbers = Set(asked.map(\.number))
            var answered: [QuestionNumber: [PublishedReview]] = [:]
            for review in reviews {
                for number in Set(review.responses.lazy.map(\.question).filter(numbers.contains)) {
                    answered[number, default: []].append(review)
                }
            }
            questions = asked.map { ($0, answered[$0.number] ?? []) }
            observations = ObservationKind.allCases.map { kind in
                (kind, reviews.filter { $0.observations.contains { $0.article == article.number && $0.kind == kind } })
            }
        }
    }

    private func view(of findings: Findings, in edition: Edition) -> View {
        let reference = edition.model.reference
        let cluster = reference.clusters.first { $0.articles[article.instrument]?.contains(article.number) ?? false }
        let reviews = edition.model.record.reviews.lazy.filter { $0.scope.instrument == article.instrument }
        let title = edition.heading(of: article.number, article.instrument)
        let isDemonstration = reviews.contains { review in
            review.party.isDemonstration
                && (review.responses.contains { $0.article == article.number }
                    || review.observations.contains { $0.article == article.number })
        }
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(
                        of: address,
                        PageHead(
                            title: "\(title) – \(edition.name(of: article.instrument))",
                            shortTitle: edition.text(
                                .articleNumber(edition.localizer.number(article.number.value))),
                            above: [(edition.text(.articlesTitle), .articles)], section: .articles,
                            isDemonstration: isDemonstration))),
                "instrument": .text(edition.name(of: article.instrument)),
                "title": .text(title),
                "cluster": .optional(cluster.map { Edition.word(edition.title(of: $0.number)) }),
                "questions": .list(findings.questions.map { view(of: $0.question, $0.reviews, in: edition) }),
                "hasQuestions": .flag(!findings.questions.isEmpty),
                "observations": .list(findings.observations.map { view(of: $0.kind, $0.reviews, in: edition) }),
            ])
    }

    private func view(of question: Question, _ reviews: [PublishedReview], in edition: Edition) -> View {
        let states = edition.inOrder(reviews)
        return View(
            Self.question,
            [
                "number": .text(question.number.description),
                "text": .text(question.text[edition.language]),
                "states": .list(
                    states.map {
                        edition.linkView(
                            edition.name(of: $0.party), to: .review($0.party, $0.scope, .questionnaire),
                            anchor: "q-\(question.number)", from: address)
                    }),
                "isAnswered": .flag(!states.isEmpty),
            ])
    }

    private func view(of kind: ObservationKind, _ reviews: [PublishedReview], in edition: Edition) -> View {
        let states = edition.inOrder(reviews)
        return View(
            Self.observations,
            [
                "kind": .text(edition.text(.topic(of: kind))),
                "states": .list(
                    states.map {
                        edition.linkView(
                            edition.name(of: $0.party), to: .review($0.party, $0.scope, .observations),
                            anchor: "article-\(article.number)", from: address)
                    }),
                "hasStates": .flag(!states.isEmpty),
            ])
    }
}

extension Edition {
    /// What is published of the reviews for one instrument, in the alphabetical order of the parties.
    func reviews(of instrument: Instrument) -> [PublishedReview] {
        inOrder(model.record.reviews.filter { $0.scope.instrument == instrument })
    }

    /// Reviews in the alphabetical order of the parties.
    func inOrder(_ reviews: [PublishedReview]) -> [PublishedReview] {
        reviews.sorted { (rank(of: $0.party), $0.scope) < (rank(of: $1.party), $1.scope) }
    }
}

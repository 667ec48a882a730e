internal import Mechanism
internal import PublicRecord
internal import Reference

/// The published texts of States as they can be found: by State in the order of codes, then in the order of the pages.
struct StateTexts: Sendable {
    let model: SiteModel
    /// By language, for the words above the texts.
    let editions: [Language: Edition]

    func sources(of party: Party) -> [SearchSource] {
        let note = model.profile(of: party.code)?.contextNote ?? []
        var sources = note.map { text in
            SearchSource(
                language: text.language, kind: .profile, page: .profile(party.code), anchor: "note", party: party.code,
                origin: text.origin, heading: name(of: party, in: text.language),
                words: .text(text, owner: "\(party.code)/context-note"))
        }
        for overview in model.reviews(of: party.code) {
            sources += ReviewHeading.all(of: party, overview).flatMap { self.sources(of: $0) }
        }
        return sources
    }

    private func sources(of heading: ReviewHeading) -> [SearchSource] {
        let review = heading.review
        switch heading.material {
        case .questionnaire: return answers(heading, model.reference.questionnaire(for: review.scope))
        case .dialogue:
            return zip(review.dialogue, review.dialogue.map(\.texts).permanentNames).flatMap { message, name in
                message.texts.map { source(of: $0, heading, anchor: "m-" + name, article: message.article) }
            }
        case .observations:
            let named = Array(zip(review.observations, review.observations.map(\.texts).permanentNames))
            // By article, then by kind, as on the page.
            let byArticle = Dictionary(grouping: named, by: \.0.article)
            let inOrder = byArticle.keys.sorted().flatMap { article in
                ObservationKind.allCases.flatMap { kind in (byArticle[article] ?? []).filter { $0.0.kind == kind } }
            }
            return inOrder.flatMap { observation, name in
                observation.texts.map { source(of: $0, heading, anchor: "o-" + name, article: observation.article) }
            } + comments(heading, on: .listOfObservations)
        case .summary:
            return review.summary.map { source(of: $0, heading, anchor: "summary-\($0.language.code)") }
                + comments(heading, on: .summary)
        case .documents:
            return zip(review.documents, review.documents.permanentNames).flatMap { document, name in
                document.map { source(of: $0, heading, anchor: "d-" + name) }
            }
        }
    }

    /// The answers to the questions that the page shows, the latest version first.
    private func answers(_ heading: ReviewHeading, _ questionnaire: Questionnaire?) -> [SearchSource] {
        let responses = Dictionary(heading.review.responses.map { ($0.question, $0) }) { first, _ in first }
        return (questionnaire?.sections ?? []).flatMap { section in
            section.allQuestions.flatMap { question -> [SearchSource] in
                let versions = responses[question.number]?.versions ?? []
                return versions.enumerated().reversed().flatMap { index, texts in
                    texts.map { text in
                        var source = source(
                            of: text, heading, anchor: "q-\(question.number)", article: section.article,
                            question: question.number)
                        source.isEarlier = index < versions.count - 1
                        return source
                    }
                }
            }
        }
    }

    private func comments(_ heading: ReviewHeading, on subject: CommentSubject) -> [SearchSource] {
        (heading.review.comments[subject] ?? []).map { source(of: $0, heading, anchor: "comment") }
    }

    private func source(
        of text: PublishedText, _ heading: ReviewHeading, anchor: String, article: ArticleNumber? = nil,
        question: QuestionNumber? = nil
    ) -> SearchSource {
        let instrument = heading.review.scope.instrument
        let kind = SearchKind(heading.material)
        let edition = editions[text.language]
        let above = [
            edition?.text(kind.label), edition?.name(of: instrument),
            article.flatMap { edition?.heading(of: $0, instrument) }, question?.description,
        ]
        return SearchSource(
            language: text.language, kind: kind, page: heading.address, anchor: anchor, party: heading.party.code,
            instrument: instrument, article: article, question: question, origin: text.origin,
            heading: ([name(of: heading.party, in: text.language)] + above.compactMap(\.self)).joined(separator: "\n"),
            words: .text(text, owner: heading.owner(heading.material.rawValue)))
    }

    private func name(of party: Party, in language: Language) -> String { party.name[language] }
}

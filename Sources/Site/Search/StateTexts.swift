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
            sources += ReviewHeading.all(of: party, overview).flatMap { self.sources(of: TextPage($0, editions)) }
        }
        return sources
    }

    private func sources(of page: TextPage) -> [SearchSource] {
        let review = page.heading.review
        switch page.heading.material {
        case .questionnaire: return answers(page, model.reference.questionnaire(for: review.scope))
        case .dialogue:
            return zip(review.dialogue, review.dialogue.map(\.texts).permanentNames).flatMap { message, name in
                message.texts.map { source(of: $0, page, anchor: "m-" + name, article: message.article) }
            }
        case .observations:
            let named = Array(zip(review.observations, review.observations.map(\.texts).permanentNames))
            // By article, then by kind, as on the page.
            let byArticle = Dictionary(grouping: named, by: \.0.article)
            let inOrder = byArticle.keys.sorted().flatMap { article in
                ObservationKind.allCases.flatMap { kind in (byArticle[article] ?? []).filter { $0.0.kind == kind } }
            }
            return inOrder.flatMap { observation, name in
                observation.texts.map { source(of: $0, page, anchor: "o-" + name, article: observation.article) }
            } + comments(page, on: .listOfObservations)
        case .summary:
            return review.summary.map { source(of: $0, page, anchor: "summary-\($0.language.code)") }
                + comments(page, on: .summary)
        case .documents:
            return zip(review.documents, review.documents.permanentNames).flatMap { document, name in
                document.map { source(of: $0, page, anchor: "d-" + name) }
            }
        }
    }

    /// The answers to the questions that the page shows, the latest version first.
    private func answers(_ page: TextPage, _ questionnaire: Questionnaire?) -> [SearchSource] {
        let responses = Dictionary(page.heading.review.responses.map { ($0.question, $0) }) { first, _ in first }
        return (questionnaire?.sections ?? []).flatMap { section in
            section.allQuestions.flatMap { question -> [SearchSource] in
                let versions = responses[question.number]?.versions ?? []
                return versions.enumerated().reversed().flatMap { index, texts in
                    texts.map { text in
                        var source = source(
                            of: text, page, anchor: "q-\(question.number)", article: section.article,
                            question: question.number)
                        source.isEarlier = index < versions.count - 1
                        return source
                    }
                }
            }
        }
    }

    private func comments(_ page: TextPage, on subject: CommentSubject) -> [SearchSource] {
        (page.heading.review.comments[subject] ?? []).map { source(of: $0, page, anchor: "comment") }
    }

    private func source(
        of text: PublishedText, _ page: TextPage, anchor: String, article: ArticleNumber? = nil,
        question: QuestionNumber? = nil
    ) -> SearchSource {
        let instrument = page.heading.review.scope.instrument
        var above = page.above[text.language] ?? name(of: page.heading.party, in: text.language)
        if let article, let edition = editions[text.language] {
            above += "\n" + edition.heading(of: article, instrument)
        }
        if let question { above += "\n" + question.description }
        return SearchSource(
            language: text.language, kind: page.kind, page: page.heading.address, anchor: anchor,
            party: page.heading.party.code, instrument: instrument, article: article, question: question,
            origin: text.origin, heading: above, words: .text(text, owner: page.owner))
    }

    private func name(of party: Party, in language: Language) -> String { party.name[language] }
}

/// A page with texts of a State, and what is the same for all of them.
private struct TextPage {
    let heading: ReviewHeading
    let kind: SearchKind
    let owner: String
    /// What stands above every text, by its language: the State, the kind of material, the instrument.
    let above: [Language: String]

    init(_ heading: ReviewHeading, _ editions: [Language: Edition]) {
        self.heading = heading
        let kind = SearchKind(heading.material)
        self.kind = kind
        owner = heading.owner(heading.material.rawValue)
        above = Dictionary(
            uniqueKeysWithValues: heading.languages.compactMap { language in
                editions[language].map { edition in
                    let parts = [
                        heading.party.name[language], edition.text(kind.label),
                        edition.name(of: heading.review.scope.instrument),
                    ]
                    return (language, parts.joined(separator: "\n"))
                }
            })
    }
}

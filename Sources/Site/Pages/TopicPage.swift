internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// Best practices, gaps, suggestions or technical assistance needs across States: by instrument and article, then by State in
/// alphabetical order (rule C22). It compiles links to what was published, and says nothing about any State.
struct TopicPage: UncitedPage {
    let topic: ObservationKind

    var address: PageAddress { .topic(topic) }
    var kind: PageKind { .topic }

    private static let article = Shape("article", ["title": .text, "states": .list(Shapes.link)])
    private static let instrument = Shape(
        "instrument", ["id": .text, "name": .text, "articles": .list(article), "hasArticles": .flag])

    static let shape = Shape(
        "topic", ["frame": .view(Shapes.frame), "title": .text, "instruments": .list(instrument)])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            let title = edition.text(.topic(of: topic))
            let isDemonstration = edition.model.record.reviews.contains { review in
                review.party.isDemonstration && review.observations.contains { $0.kind == topic }
            }
            return View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address,
                            PageHead(
                                title: title, above: [(edition.text(.articlesTitle), .articles)], section: .articles,
                                isDemonstration: isDemonstration))),
                    "title": .text(title),
                    "instruments": .list(Instrument.allCases.map { view(of: $0, in: edition) }),
                ])
        }
    }

    private func view(of instrument: Instrument, in edition: Edition) -> View {
        let reviews = edition.reviews(of: instrument)
        let articles = Set(reviews.flatMap(\.observations).filter { $0.kind == topic }.map(\.article)).sorted()
        return View(
            Self.instrument,
            [
                "id": .text(instrument.code),
                "name": .text(edition.name(of: instrument)),
                "articles": .list(articles.map { view(of: $0, instrument, reviews, in: edition) }),
                "hasArticles": .flag(!articles.isEmpty),
            ])
    }

    private func view(
        of article: ArticleNumber, _ instrument: Instrument, _ reviews: [PublishedReview], in edition: Edition
    ) -> View {
        let states = reviews.filter { review in
            review.observations.contains { $0.kind == topic && $0.article == article }
        }
        return View(
            Self.article,
            [
                "title": .text(edition.heading(of: article, instrument)),
                "states": .list(
                    states.map {
                        edition.linkView(
                            edition.name(of: $0.party), to: .review($0.party, $0.scope, .observations),
                            anchor: "article-\(article)", from: address)
                    }),
            ])
    }
}

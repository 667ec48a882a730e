internal import Diagnostics
internal import Mechanism
internal import Reference
internal import Templates

/// The articles of the four instruments, as a way in to what States published under each.
struct ArticlesPage: UncitedPage {
    var address: PageAddress { .articles }
    var kind: PageKind { .articles }

    private static let article = Shape("article", ["link": .view(Shapes.link), "cluster": .optional(Shapes.word)])
    private static let instrument = Shape(
        "instrument", ["id": .text, "link": .link, "name": .text, "articles": .list(article)])

    static let shape = Shape(
        "articles",
        [
            "frame": .view(Shapes.frame), "instruments": .list(instrument), "topics": .list(Shapes.link),
            "csv": .view(Shapes.csv),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address, PageHead(title: edition.text(.articlesTitle), section: .articles))),
                    "instruments": .list(Instrument.allCases.map { view(of: $0, in: edition) }),
                    "topics": .list(
                        ObservationKind.allCases.map {
                            edition.linkView(edition.text(.topic(of: $0)), to: .topic($0), from: address)
                        }),
                    "csv": .view(edition.view(of: .articles, on: address)),
                ])
        }
    }

    private func view(of instrument: Instrument, in edition: Edition) -> View {
        let reference = edition.model.reference
        let articles = reference.articles.filter { $0.instrument == instrument }.sorted { $0.number < $1.number }
        return View(
            Self.instrument,
            [
                "id": .text(instrument.code),
                "link": .link(Link(made: "#" + instrument.code)),
                "name": .text(edition.name(of: instrument)),
                "articles": .list(
                    articles.map { article in
                        let cluster = reference.clusters.first {
                            $0.articles[instrument]?.contains(article.number) ?? false
                        }
                        return View(
                            Self.article,
                            [
                                "link": .view(
                                    edition.linkView(
                                        edition.heading(of: article.number, instrument),
                                        to: .article(instrument, article.number), from: address)),
                                "cluster": .optional(cluster.map { Edition.word(edition.title(of: $0.number)) }),
                            ])
                    }),
            ])
    }
}

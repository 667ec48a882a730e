internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// What the pages about one review have in common.
struct ReviewHeading {
    let party: Party
    let review: PublishedReview
    let material: Material

    var address: PageAddress { .review(party.code, review.scope, material) }

    /// What messages call the texts of the page.
    func owner(_ part: String) -> String {
        "\(party.code)/\(review.scope.instrument.code)/\(review.scope.cluster)/\(part)"
    }

    static let shape = Shape(
        "heading of a review",
        [
            "material": .text, "party": .text, "profile": .link, "title": .text, "cluster": .text, "instrument": .text,
            "languages": .text, "since": .view(Shapes.date), "others": .list(Shapes.link), "hasOthers": .flag,
        ])

    func view(in edition: Edition) -> View {
        let texts = review.texts(of: material)
        let languages = Set(texts.map(\.language)).sorted().map { edition.text(.name(of: $0)) }
        let others = review.materials.filter { $0 != material }
        return View(
            Self.shape,
            [
                "material": .text(edition.text(.title(of: material))),
                "party": .text(edition.name(of: party.code)),
                "profile": .link(edition.link(to: .profile(party.code), from: address)),
                "title": .text(title(in: edition)),
                "cluster": .text(edition.title(of: review.scope.cluster)),
                "instrument": .text(
                    edition.model.reference.facts(of: review.scope.instrument)?.title[edition.language] ?? ""),
                "languages": .text(edition.localizer.list(languages)),
                "since": .view(edition.view(of: texts.map(\.since).max() ?? edition.model.record.asAt)),
                "others": .list(
                    others.map {
                        edition.linkView(
                            edition.text(.title(of: $0)), to: .review(party.code, review.scope, $0), from: address)
                    }),
                "hasOthers": .flag(!others.isEmpty),
            ])
    }

    func title(in edition: Edition) -> String {
        edition.text(
            .reviewTitle(
                party: edition.name(of: party.code), instrument: edition.name(of: review.scope.instrument)))
    }

    func frame(in edition: Edition) -> View {
        let material = edition.text(.title(of: material))
        return edition.frame(
            of: address,
            PageHead(
                title: "\(material) – \(title(in: edition))", shortTitle: material,
                above: [
                    (edition.text(.navigationStates), .states), (edition.name(of: party.code), .profile(party.code)),
                ],
                section: .states, mainEntity: work(in: edition), isDemonstration: party.isDemonstration))
    }

    /// The document for programs: whose it is, its languages, and the days from which its first and last texts are public.
    private func work(in edition: Edition) -> JSON {
        let texts = review.texts(of: material)
        let type: JSON =
            switch material {
            case .observations, .summary: "Report"
            case .questionnaire, .dialogue, .documents: "CreativeWork"
            }
        return .object([
            "@type": type, "name": .text(edition.text(.title(of: material))),
            "about": .text(edition.title(of: review.scope.cluster)),
            "author": .object(["@type": "Organization", "name": .text(edition.name(of: party.code))]),
            "datePublished": texts.map(\.since).min().map { .text($0.description) },
            "dateModified": texts.map(\.since).max().map { .text($0.description) },
            "inLanguage": .list(Set(texts.map(\.language)).sorted().map { .text($0.code) }),
        ])
    }

    /// The citation of something on the page.
    ///
    /// - Parameters:
    ///   - parts: what it is within the document, from the whole to the part.
    ///   - author: whose words they are; the party under review when nothing else is said.
    ///   - name: what tells the entry from the others of the page.
    func citation(
        of texts: [PublishedText], _ parts: [String], by author: PartyCode? = nil, anchor: String, name: String,
        in edition: Edition
    ) -> TextCitation? {
        let scope = review.scope
        return edition.citation(
            of: texts, by: author ?? party.code,
            in: [
                edition.name(of: party.code), edition.text(.title(of: material)), edition.name(of: scope.instrument),
                edition.title(of: scope.cluster),
            ] + parts, on: address, anchor: anchor,
            key: "\(party.code.slug)-\(scope.instrument.code)-\(scope.cluster)-\(name)")
    }
}

extension Edition {
    /// "Article 5. Criminalization of participation in an organized criminal group"
    func heading(of article: ArticleNumber?, _ instrument: Instrument) -> String {
        guard let article else { return text(.generalQuestions) }
        let title = model.reference.article(article, of: instrument)?.title[language] ?? ""
        return text(.article(number: localizer.number(article.value), title: title))
    }
}

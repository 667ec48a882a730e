internal import Diagnostics
internal import Markup
internal import Mechanism
internal import PublicRecord
internal import Reference

/// What the site itself says in one language, as it can be found: sections of its written pages, rules, articles, dialogues,
/// documents, terms.
struct OwnPages {
    let edition: Edition

    private var language: Language { edition.language }
    private var content: SiteContent { edition.model.content }

    /// The profile of each party, found by its name.
    func profiles() -> [SearchSource] {
        edition.model.reference.parties.map { party in
            SearchSource(
                language: language, kind: .profile, page: .profile(party.code), party: party.code,
                title: party.name[language], words: .plain(office(of: party.code)))
        }
    }

    private func office(of party: PartyCode) -> String {
        let profile = edition.model.profile(of: party)
        return [profile?.ministry[language], profile?.office[language]].compactMap(\.self).joined(separator: "\n")
    }

    func pages(_ texts: inout TextRenderer) throws(DiagnosticFailure) -> [SearchSource] {
        var sources = [
            source(.mechanism, .mechanism, edition.text(.navigationMechanism)),
            source(.mechanism, .status, edition.text(.statusTitle)),
            source(.mechanism, .lots, edition.text(.lots)),
            source(.mechanism, .data, edition.text(.dataTitle)),
        ]
        for page in content.pages[language] ?? [] { sources += try sections(of: page, &texts) }
        return sources + rules() + articles() + dialogues() + documents() + terms()
    }

    private func source(
        _ kind: SearchKind, _ page: PageAddress, _ title: String, _ words: String = "", anchor: String? = nil
    ) -> SearchSource {
        SearchSource(language: language, kind: kind, page: page, anchor: anchor, title: title, words: .plain(words))
    }

    /// A page up to its first heading, and then each heading with what stands under it.
    private func sections(
        of page: ContentPage, _ texts: inout TextRenderer
    ) throws(DiagnosticFailure) -> [SearchSource] {
        let address = PageAddress.contentPage(page)
        let edition = edition
        let fragment = try texts.render(page) { destination in
            edition.resolve(destination, from: address).map(LinkResolution.address) ?? .unknown
        }
        let bytes = Array(fragment.plainText.utf8)
        let starts = fragment.headings.map { min($0.plainOffset, bytes.count) }
        func words(from start: Int, _ index: Int) -> String {
            let end = index < starts.count ? starts[index] : bytes.count
            return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
        }
        let introduction = SearchSource(
            language: page.textLanguage, kind: .mechanism, page: address, title: page.title,
            words: .plain(page.summary + "\n" + words(from: 0, 0)))
        return [introduction]
            + fragment.headings.enumerated().map { index, heading in
                let text = words(from: starts[index], index + 1)
                return SearchSource(
                    language: page.textLanguage, kind: .mechanism, page: address, anchor: heading.id,
                    title: "\(page.title) – \(heading.text)",
                    words: .plain(String(text.drop { $0 != "\n" }.drop { $0 == "\n" })))
            }
    }

    private func rules() -> [SearchSource] {
        Rule.allCases.compactMap { rule in
            content.ruleStatements[rule].map {
                source(.rules, .rules, "\(rule.id) \($0.title[language])", $0.statement[language], anchor: rule.id)
            }
        }
    }

    /// An article with the questions about it.
    private func articles() -> [SearchSource] {
        let reference = edition.model.reference
        return reference.articles.map { article in
            let sections = reference.questionnaires.filter { $0.scope.instrument == article.instrument }
                .flatMap(\.sections).filter { $0.article == article.number }
            let questions = sections.flatMap(\.allQuestions).map { "\($0.number) \($0.text[language])" }
            var source = source(
                .articles, .article(article.instrument, article.number),
                edition.heading(of: article.number, article.instrument), questions.joined(separator: "\n"))
            source.instrument = article.instrument
            source.article = article.number
            source.heading = edition.name(of: article.instrument)
            return source
        } + ObservationKind.allCases.map { source(.articles, .topic($0), edition.text(.topic(of: $0))) }
    }

    private func dialogues() -> [SearchSource] {
        content.dialogues.dialogues.map { dialogue in
            let words = [
                dialogue.body[language], dialogue.totals?[language], dialogue.observations?[language],
                dialogue.summarySymbol?.description,
            ]
            return source(
                .constructiveDialogues, .dialogue(dialogue),
                "\(dialogue.topic[language]) – \(edition.date(dialogue.date))",
                words.compactMap(\.self).joined(separator: "\n"))
        }
    }

    private func documents() -> [SearchSource] {
        content.documents.map { document in
            let words = [
                document.symbol?.description, edition.localizer.date(document.date), document.body[language],
            ]
            return source(
                .documents, .documents, document.title[language], words.compactMap(\.self).joined(separator: "\n"),
                anchor: "documents")
        }
            + content.recommendations.map { recommendation in
                source(
                    .documents, .documents, recommendation.body[language], recommendation.text[language],
                    anchor: recommendation.status == .adopted ? "recommendations" : "proposed")
            }
    }

    private func terms() -> [SearchSource] {
        edition.localizer.sortedByName(content.glossary) { $0.term[language] }.map {
            source(.glossary, .glossary, $0.term[language], $0.definition[language], anchor: $0.id)
        }
    }
}

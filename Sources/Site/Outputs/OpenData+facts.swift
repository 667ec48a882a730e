internal import Mechanism
internal import Reference

/// The tables on the mechanism: articles, documents, dialogues, terms and official figures, in the order of their files.
extension OpenData {
    static func articles(of model: SiteModel) -> Table {
        Table(
            id: .articles, title: "Articles of the four instruments",
            columns: [
                Column("instrument", "untoc, tip, som or firearms"),
                Column("article", "integer", "number of the article"),
                Column("cluster", "number of the thematic cluster; empty where there is none"),
            ] + Column.inSixLanguages("title", "title") + [
                Column("working", "languages whose title is a working translation of this site, separated by spaces")
            ],
            rows: model.reference.articles.map { article in
                let cluster = model.reference.clusters.first {
                    $0.articles[article.instrument]?.contains(article.number) ?? false
                }
                return [article.instrument.code, article.number.description, cluster?.number.description ?? ""]
                    + inSixLanguages(article.title)
                    + [article.workingTranslations.sorted().map(\.code).joined(separator: " ")]
            })
    }

    static func documents(of model: SiteModel) -> Table {
        Table(
            id: .documents, title: "Documents of the United Nations about the mechanism",
            columns: [
                Column("symbol", "symbol of the document; empty where it is not recorded here"),
                Column("date", "day, month or year, as exactly as it is known"),
            ] + Column.inSixLanguages("title", "title") + Column.inSixLanguages("body", "body whose document it is") + [
                Column(
                    "languages",
                    "languages in which it is known to exist, separated by spaces; empty where that is not recorded here"
                ),
                Column("address", "address of the document; empty where there is none"),
                Column("source", "where it is known from"),
            ],
            rows: model.content.documents.map { document in
                [document.symbol?.description ?? "", document.date.description] + inSixLanguages(document.title)
                    + inSixLanguages(document.body)
                    + [
                        document.languages.sorted().map(\.code).joined(separator: " "), document.address ?? "",
                        document.source,
                    ]
            })
    }

    static func recommendations(of model: SiteModel) -> Table {
        Table(
            id: .recommendations, title: "Recommendations on the mechanism",
            columns: [
                Column("status", "adopted or proposed"), Column("year", "year; empty where it is not recorded here"),
            ] + Column.inSixLanguages("text", "text") + Column.inSixLanguages("body", "body that recommends")
                + [Column("source", "where it is known from")],
            rows: model.content.recommendations.map { recommendation in
                [recommendation.status.rawValue, recommendation.year.map { String($0) } ?? ""]
                    + inSixLanguages(recommendation.text) + inSixLanguages(recommendation.body)
                    + [recommendation.source]
            })
    }

    static func constructiveDialogues(of model: SiteModel) -> Table {
        Table(
            id: .constructiveDialogues, title: "Constructive dialogues with stakeholders; totals only",
            columns: [Column("id", "name in addresses"), Column("date", "date", "day of the dialogue")]
                + Column.inSixLanguages("topic", "topic") + Column.inSixLanguages("body", "working group")
                + Column.inSixLanguages("totals", "attendance; empty where it is not recorded here,")
                + Column.inSixLanguages(
                    "observations", "observations recorded; empty where they are not recorded here,")
                + [
                    Column("summary_symbol", "symbol of the summary by the Chair; empty where it is not recorded here"),
                    Column("source", "where it is known from"),
                ],
            rows: model.content.dialogues.dialogues.map { dialogue in
                [dialogue.id, dialogue.date.description] + inSixLanguages(dialogue.topic)
                    + inSixLanguages(dialogue.body)
                    + inSixLanguages(dialogue.totals) + inSixLanguages(dialogue.observations)
                    + [dialogue.summarySymbol?.description ?? "", dialogue.source]
            })
    }

    static func glossary(of model: SiteModel) -> Table {
        Table(
            id: .glossary, title: "Terms of the mechanism",
            columns: [Column("id", "name in addresses")] + Column.inSixLanguages("term", "term")
                + Column.inSixLanguages("definition", "explanation") + [Column("source", "where it is known from")],
            rows: model.content.glossary.map {
                [$0.id] + inSixLanguages($0.term) + inSixLanguages($0.definition) + [$0.source]
            })
    }

    static func statusTables(of model: SiteModel) -> Table {
        let figures = model.content.figures
        return Table(
            id: .statusTables, title: "Tables of official figures, a line for each cell, as printed",
            columns: [
                Column("table", "name of the table in the address of its place on the page"),
                Column("as_at", "date", "day that the figures describe"),
                Column("paragraph", "paragraph of the document"), Column("value", "characters as printed"),
            ] + Column.inSixLanguages("title", "title of the table")
                + Column.inSixLanguages("row", "heading of the row")
                + Column.inSixLanguages("column", "heading of the column"),
            rows: figures.tables.flatMap { table in
                table.rows.flatMap { row in
                    zip(table.columns, row.values).map { column, value in
                        [table.id, figures.asAt.description, table.paragraph, value] + inSixLanguages(table.title)
                            + inSixLanguages(row.label) + inSixLanguages(column)
                    }
                }
            })
    }

    static func statusFigures(of model: SiteModel) -> Table {
        let figures = model.content.figures
        return Table(
            id: .statusFigures, title: "Official figures, as printed",
            columns: [
                Column("id", "name of the figure"), Column("as_at", "date", "day that the figure describes"),
                Column("paragraph", "paragraph of the document"), Column("value", "characters as printed"),
            ] + Column.inSixLanguages("label", "what is counted"),
            rows: figures.figures.map { figure in
                [figure.id, figures.asAt.description, figure.paragraph, figure.value] + inSixLanguages(figure.label)
            })
    }
}

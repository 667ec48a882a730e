/// A figure that the secretariat published, exactly as it was printed (rule C20).
public struct OfficialFigure: Sendable, Hashable {
    public let id: String
    public let label: Multilingual
    /// The characters as printed, never recomputed.
    public let value: String
    public let paragraph: String

    public init(id: String, label: Multilingual, value: String, paragraph: String) {
        self.id = id
        self.label = label
        self.value = value
        self.paragraph = paragraph
    }
}

/// A table of official figures.
public struct OfficialTable: Sendable, Hashable {
    public let id: String
    public let title: Multilingual
    public let columns: [Multilingual]
    public let rows: [Row]
    public let paragraph: String

    public struct Row: Sendable, Hashable {
        public let label: Multilingual
        public let values: [String]

        public init(label: Multilingual, values: [String]) {
            self.label = label
            self.values = values
        }
    }

    public init(id: String, title: Multilingual, columns: [Multilingual], rows: [Row], paragraph: String) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.paragraph = paragraph
    }
}

/// The figures of one published document.
public struct FigureSet: Sendable, Hashable {
    public let asAt: CalendarDate
    public let documentTitle: Multilingual
    public let documentDate: CalendarDate
    public let symbols: [DocumentSymbol]
    public let figures: [OfficialFigure]
    public let tables: [OfficialTable]

    public init(
        asAt: CalendarDate, documentTitle: Multilingual, documentDate: CalendarDate, symbols: [DocumentSymbol],
        figures: [OfficialFigure], tables: [OfficialTable]
    ) {
        self.asAt = asAt
        self.documentTitle = documentTitle
        self.documentDate = documentDate
        self.symbols = symbols
        self.figures = figures
        self.tables = tables
    }
}

/// A meeting with stakeholders after a session of a working group (S4 ¶51-53); totals only (rule C15).
public struct ConstructiveDialogue: Sendable, Hashable {
    public let id: String
    public let date: CalendarDate
    public let topic: Multilingual
    public let body: Multilingual
    public let totals: Multilingual?
    public let observations: Multilingual?
    public let summarySymbol: DocumentSymbol?
    public let source: String

    public init(
        id: String, date: CalendarDate, topic: Multilingual, body: Multilingual, totals: Multilingual?,
        observations: Multilingual?, summarySymbol: DocumentSymbol?, source: String
    ) {
        self.id = id
        self.date = date
        self.topic = topic
        self.body = body
        self.totals = totals
        self.observations = observations
        self.summarySymbol = summarySymbol
        self.source = source
    }
}

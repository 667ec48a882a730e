/// The Convention or one of its three Protocols.
public enum Instrument: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The United Nations Convention against Transnational Organized Crime.
    case convention = "untoc"
    /// The Trafficking in Persons Protocol.
    case traffickingInPersons = "tip"
    /// The Smuggling of Migrants Protocol.
    case smugglingOfMigrants = "som"
    /// The Firearms Protocol.
    case firearms

    /// The code that stands in addresses and records.
    public var code: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .convention: 0
        case .traffickingInPersons: 1
        case .smugglingOfMigrants: 2
        case .firearms: 3
        }
    }
}

/// The number of an article within its instrument, such as `5`.
public struct ArticleNumber: Sendable, Hashable, Comparable {
    public let value: Int

    /// Makes the number, or nil when it is not positive.
    public init?(_ value: Int) {
        guard (1...999).contains(value) else { return nil }
        self.value = value
    }

    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension ArticleNumber: LosslessStringConvertible {
    public init?(_ description: String) {
        guard let number = Int(description), String(number) == description else { return nil }
        self.init(number)
    }

    public var description: String { String(value) }
}

/// An article of an instrument, with its title.
public struct Article: Sendable, Hashable {
    public let instrument: Instrument
    public let number: ArticleNumber
    public let title: Multilingual
    /// The languages in which the title is the project's own working translation.
    public let workingTranslations: Set<Language>

    public init(instrument: Instrument, number: ArticleNumber, title: Multilingual, workingTranslations: Set<Language>)
    {
        self.instrument = instrument
        self.number = number
        self.title = title
        self.workingTranslations = workingTranslations
    }
}

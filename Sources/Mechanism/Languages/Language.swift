/// One of the six official languages of the United Nations, in the order of its document letters A, C, E, F, R, S.
///
/// S2 OP6-7 and S4 ¶27-28: the six are equal; a review uses one, two or exceptionally three of them.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    case arabic = "ar"
    case chinese = "zh"
    case english = "en"
    case french = "fr"
    case russian = "ru"
    case spanish = "es"

    /// The direction of the script.
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// The code of ISO 639-1, which is also the tag of BCP 47 and the first folder of an address of the site.
    public var code: String { rawValue }

    public var direction: Direction {
        switch self {
        case .arabic: .rightToLeft
        case .chinese, .english, .french, .russian, .spanish: .leftToRight
        }
    }

    /// The name of the language in itself.
    public var autonym: String {
        switch self {
        case .arabic: "العربية"
        case .chinese: "中文"
        case .english: "English"
        case .french: "français"
        case .russian: "русский"
        case .spanish: "español"
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .arabic: 0
        case .chinese: 1
        case .english: 2
        case .french: 3
        case .russian: 4
        case .spanish: 5
        }
    }
}

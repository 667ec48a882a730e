/// How the words of a text came into its language.
public enum TextOrigin: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    /// The words that the author wrote.
    case original
    /// A translation by or for the author, or by the United Nations.
    case translation
    /// An unofficial working translation by a machine (S4 ¶50, rule C26).
    case machineTranslation = "machine-translation"

    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .original: 0
        case .translation: 1
        case .machineTranslation: 2
        }
    }
}

/// One text among those that say the same thing in several languages.
///
/// A machine translation into a language is another item than the State's own text in that language; an original and a
/// human translation in the same language are not told apart by the address, and no record may hold both.
public struct Rendition: Sendable, Hashable, Comparable {
    public let language: Language
    public let isMachineTranslation: Bool

    public init(_ language: Language, isMachineTranslation: Bool = false) {
        self.language = language
        self.isMachineTranslation = isMachineTranslation
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.language != right.language
            ? left.language < right.language : !left.isMachineTranslation && right.isMachineTranslation
    }
}

extension Rendition: LosslessStringConvertible {
    private static let machineSuffix = "-machine"

    /// Reads `fr`, or `fr-machine` for a machine translation into French.
    public init?(_ description: String) {
        let isMachine = description.hasSuffix(Self.machineSuffix)
        let code = isMachine ? String(description.dropLast(Self.machineSuffix.count)) : description
        guard let language = Language(rawValue: code) else { return nil }
        self.init(language, isMachineTranslation: isMachine)
    }

    public var description: String { language.code + (isMachineTranslation ? Self.machineSuffix : "") }
}

internal import Crypto
internal import Foundation
public import Mechanism

/// A text that is public: one rendition of an answer, a message, an observation, a summary, a comment or a document.
public struct PublishedText: Sendable, Hashable {
    public let language: Language
    public let origin: TextOrigin
    public let answer: AnswerValue?
    public let title: String?
    /// The date that an additional document bears.
    public let date: CalendarDate?
    public let references: [LegalReference]
    /// Markdown; a passage that the State withholds is one empty pair of brackets, ⟦⟧ (rule C12).
    public let text: String
    /// The file that belongs to an additional document.
    public let attachment: PublishedAttachment?
    /// The rules on which it is published.
    public let basis: [Rule]
    /// The day since which it is public.
    public let since: CalendarDate

    public init(
        language: Language, origin: TextOrigin, answer: AnswerValue? = nil, title: String? = nil,
        date: CalendarDate? = nil, references: [LegalReference] = [], text: String,
        attachment: PublishedAttachment? = nil, basis: [Rule], since: CalendarDate
    ) {
        self.language = language
        self.origin = origin
        self.answer = answer
        self.title = title
        self.date = date
        self.references = references
        self.text = text
        self.attachment = attachment
        self.basis = basis
        self.since = since
        digest = Self.digest(language, origin, answer, title, text, attachment?.name)
    }

    /// What a passage looks like that the State withholds.
    public static let withheldPassage = "⟦⟧"

    /// The digest of the published words, by which a reader can tell that a citation and a text belong together: lowercase
    /// hexadecimal SHA-256 over the language, the origin, the answer, the title and the text, one a line, and the name of its
    /// file if it has one.
    public let digest: String

    private static func digest(
        _ language: Language, _ origin: TextOrigin, _ answer: AnswerValue?, _ title: String?, _ text: String,
        _ attachment: AttachmentName?
    ) -> String {
        let lines = [language.code, origin.rawValue, answer?.rawValue ?? "", title ?? "", text]
        let words = (lines + [attachment?.description].compactMap(\.self)).joined(separator: "\n")
        return SHA256.hash(data: Data(words.utf8)).hexadecimal
    }
}

extension [PublishedText] {
    /// The text that the others are renditions of: the original, else the first.
    public var leading: PublishedText? { first { $0.origin == .original } ?? first }

    /// A name for the group that depends on its published words alone, so that it tells nothing of a record's numbers and
    /// stays when others are published before it.
    public var permanentName: String { String((leading?.digest ?? "").prefix(10)) }
}

internal import Crypto
public import Mechanism

/// A text that is public: one rendition of an answer, a message, an observation, a summary, a comment or a document.
///
/// Its parts stand in one shared place, so that handing a text on costs the same however much it says.
public struct PublishedText: Sendable {
    private let shared: Shared

    private struct Parts: Sendable, Hashable {
        let language: Language
        let origin: TextOrigin
        let answer: AnswerValue?
        let title: String?
        let date: CalendarDate?
        let references: [LegalReference]
        let text: String
        let attachment: PublishedAttachment?
        let basis: [Rule]
        let since: CalendarDate
        let digest: String
    }

    private final class Shared: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    public init(
        language: Language, origin: TextOrigin, answer: AnswerValue? = nil, title: String? = nil,
        date: CalendarDate? = nil, references: [LegalReference] = [], text: String,
        attachment: PublishedAttachment? = nil, basis: [Rule], since: CalendarDate
    ) {
        shared = Shared(
            Parts(
                language: language, origin: origin, answer: answer, title: title, date: date, references: references,
                text: text, attachment: attachment, basis: basis, since: since,
                digest: Self.digest(language, origin, answer, title, text, attachment?.name)))
    }

    public var language: Language { shared.parts.language }
    public var origin: TextOrigin { shared.parts.origin }
    public var answer: AnswerValue? { shared.parts.answer }
    public var title: String? { shared.parts.title }
    /// The date that an additional document bears.
    public var date: CalendarDate? { shared.parts.date }
    public var references: [LegalReference] { shared.parts.references }
    /// Markdown; a passage that the State withholds is one empty pair of brackets, ⟦⟧ (rule C12).
    public var text: String { shared.parts.text }
    /// The file that belongs to an additional document.
    public var attachment: PublishedAttachment? { shared.parts.attachment }
    /// The rules on which it is published.
    public var basis: [Rule] { shared.parts.basis }
    /// The day since which it is public.
    public var since: CalendarDate { shared.parts.since }

    /// What a passage looks like that the State withholds.
    public static let withheldPassage = "⟦⟧"

    /// The digest of the published words, by which a reader can tell that a citation and a text belong together: lowercase
    /// hexadecimal SHA-256 over the language, the origin, the answer, the title and the text, one a line, and the name of its
    /// file if it has one.
    public var digest: String { shared.parts.digest }

    private static func digest(
        _ language: Language, _ origin: TextOrigin, _ answer: AnswerValue?, _ title: String?, _ text: String,
        _ attachment: AttachmentName?
    ) -> String {
        var hasher = SHA256()
        func add(_ part: String) {
            var part = part
            part.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        }
        for part in [language.code, origin.rawValue, answer?.rawValue ?? "", title ?? ""] {
            add(part)
            add("\n")
        }
        add(text)
        if let attachment {
            add("\n")
            add(attachment.description)
        }
        return hasher.finalize().hexadecimal
    }
}

extension PublishedText: Hashable {
    public static func == (left: PublishedText, right: PublishedText) -> Bool {
        left.shared === right.shared || left.shared.parts == right.shared.parts
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(shared.parts) }
}

extension [PublishedText] {
    /// The text that the others are renditions of: the original, else the first.
    public var leading: PublishedText? { first { $0.origin == .original } ?? first }

    /// A name for the group that depends on its published words alone, so that it tells nothing of a record's numbers and
    /// stays when others are published before it.
    public var permanentName: String { String((leading?.digest ?? "").prefix(10)) }
}

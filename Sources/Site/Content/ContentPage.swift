public import Mechanism
public import SourceReading

/// A page of the site that people write: Markdown with a title.
public struct ContentPage: Sendable, Hashable {
    /// The name in addresses, which is the name of the file.
    public let slug: String
    /// The language of the site that the page belongs to.
    public let language: Language
    /// The language that the page is written in: English where no translation exists.
    public let textLanguage: Language
    public let title: String
    /// One sentence.
    public let summary: String
    /// The place among the pages of the section.
    public let order: Int
    public let section: Section
    public let sources: [String]
    /// Whether the page is the project's own translation, to be replaced by the secretariat.
    public let isWorkingTranslation: Bool
    /// The Markdown.
    public let body: String
    /// The path of the file and the line on which the body begins, for findings in the body.
    public let path: String
    public let bodyFirstLine: Int

    /// Whether English stands in for a translation that does not exist.
    public var isFallback: Bool { textLanguage != language }

    /// The part of the site that a page belongs to.
    public enum Section: String, Sendable, Hashable, CaseIterable {
        /// About the Mechanism.
        case mechanism
        /// For the reader: how to use the site.
        case reader
    }
}

extension ContentPage.Section: SourceValue {}

extension ContentPage {
    /// The page as it stands in for its translation.
    func standingIn(for language: Language) -> ContentPage {
        ContentPage(
            slug: slug, language: language, textLanguage: textLanguage, title: title, summary: summary, order: order,
            section: section, sources: sources, isWorkingTranslation: isWorkingTranslation, body: body, path: path,
            bodyFirstLine: bodyFirstLine)
    }
}

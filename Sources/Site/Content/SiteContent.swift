public import Diagnostics
public import Foundation
public import Mechanism

/// The public input of the site besides the reference data: what people write for it, and the facts that it shows as they are.
///
/// All of it comes from the content folder; nothing of it is confidential and nothing is computed.
public struct SiteContent: Sendable {
    public let figures: FigureSet
    public let lots: DrawingOfLots
    public let dialogues: ConstructiveDialogues
    /// In the order of the file.
    public let documents: [OfficialDocument]
    /// In the order of the file.
    public let recommendations: [Recommendation]
    /// In the order of the file; each language sorts the terms for itself.
    public let glossary: [GlossaryTerm]
    /// One for each of the five.
    public let regionalGroupNames: [RegionalGroup: Multilingual]
    /// One for each rule.
    public let ruleStatements: [Rule: RuleStatement]
    /// Where pages have moved to, in the order of the file.
    public let redirects: [Redirect]
    /// Whom to tell about a weakness of the site.
    public let securityContact: SecurityContact
    /// The schemas of the public record, in the order of their names.
    public let schemas: [PublicSchema]
    /// The same pages in the same order for each language.
    public let pages: [Language: [ContentPage]]
    /// One for each language.
    public let strings: [Language: Strings]
}

extension SiteContent {
    /// Reads everything from a content folder.
    ///
    /// - Parameter phrases: what the texts of the interface are checked against; another list is for tests.
    /// - Throws: every finding of every file, in the order of their places.
    public static func read(
        from content: URL, phrases: [Phrase] = Phrase.declared
    ) throws(DiagnosticFailure) -> SiteContent {
        var reading = ContentReading(of: content)
        reading.collect(ContentFolders.check)
        let figures = reading.collect(FigureSet.read)
        let lots = reading.collect(DrawingOfLots.read)
        let dialogues = reading.collect(ConstructiveDialogues.read)
        let documents = reading.collect(OfficialDocument.readAll)
        let recommendations = reading.collect(Recommendation.readAll)
        let glossary = reading.collect(GlossaryTerm.readAll)
        let regionalGroupNames = reading.collect(RegionalGroupNames.read)
        let ruleStatements = reading.collect(RuleStatement.readAll)
        let redirects = reading.collect(Redirect.readAll)
        let securityContact = reading.collect(SecurityContact.read)
        let schemas = reading.collect(PublicSchema.readAll)
        let pages = reading.collect(ContentPage.readAll)
        let strings = reading.collect { content throws(DiagnosticFailure) in
            try Strings.readAll(from: content, phrases: phrases)
        }
        guard let figures, let lots, let dialogues, let documents, let recommendations, let glossary,
            let regionalGroupNames, let ruleStatements, let redirects, let securityContact, let schemas,
            let pages, let strings
        else { return try reading.finish(nil) }
        return try reading.finish(
            SiteContent(
                figures: figures, lots: lots, dialogues: dialogues, documents: documents,
                recommendations: recommendations, glossary: glossary, regionalGroupNames: regionalGroupNames,
                ruleStatements: ruleStatements, redirects: redirects, securityContact: securityContact,
                schemas: schemas, pages: pages, strings: strings))
    }
}

public import Mechanism

/// The phrases of the site. To add one: write a member here, name it in `declared`, and add its texts to the six files.
extension Phrase {
    // MARK: The site and its navigation
    static let siteName = Phrase("site.name")
    static let siteDescription = Phrase("site.description")
    static let home = Phrase("nav.home")
    static let navigationStates = Phrase("nav.states")
    static let navigationMechanism = Phrase("nav.mechanism")
    static let navigationStatus = Phrase("nav.status")
    static let navigationRules = Phrase("nav.rules")
    static let navigationDocuments = Phrase("nav.documents")
    static let navigationDialogues = Phrase("nav.dialogues")
    static let articlesTitle = Phrase("nav.articles")
    static let dataTitle = Phrase("data.title")
    static let glossary = Phrase("glossary.title")
    static let lots = Phrase("lots.title")
    static let statusTitle = Phrase("status.title")
    static let statesDescription = Phrase("states.description")
    static let constructiveDialogues = Phrase("constructive-dialogues.title")
    static let search = Phrase("nav.search")
    static let notFoundTitle = Phrase("not-found.title")
    static let constructiveDialogue = Phrase("constructive-dialogues.one")
    static let demonstrationMark = Phrase("demonstration.mark")
    static let previewMark = Phrase("preview.mark")
    static let publicRecord = Phrase("data.record")
    static let dataDescription = Phrase("data.lede")
    static func attribution(site: String, date: String, address: String) -> Phrase {
        Phrase("data.attribution", ["site": site, "date": date, "address": address])
    }
    static let newsTitle = Phrase("home.new")
    static let reuse = Phrase("frame.reuse")

    // MARK: Filters
    static let allStates = Phrase("filter.all-states")
    static let allDocuments = Phrase("filter.all-documents")
    /// "Regional group: African States"
    static func filtered(by property: String, to choice: String) -> Phrase {
        Phrase("filter.choice", ["property": property, "choice": choice])
    }
    static func title(of property: StateFilter.Property) -> Phrase { Phrase("filter.states.\(property.rawValue)") }
    /// What a reader has to know of a list that was shortened by the property.
    static func note(on property: StateFilter.Property) -> Phrase { Phrase("filter.states-note.\(property.rawValue)") }
    static func title(of property: DocumentFilter.Property) -> Phrase {
        Phrase("filter.documents.\(property.rawValue)")
    }

    // MARK: Texts of States
    static let withheldPassage = Phrase("text.withheld-passage")
    static let tableInText = Phrase("text.table")
    static let footnotes = Phrase("text.footnotes")
    static let backToReference = Phrase("text.back-to-reference")
    static let taskDone = Phrase("text.task-done")
    static let taskNotDone = Phrase("text.task-not-done")

    /// "Original, in French"
    static func originalText(language: String) -> Phrase { Phrase("text.original", ["language": language]) }
    /// "File, in French (PDF, 120 kB)"
    static func attachedFile(language: String, type: String, kilobytes: String) -> Phrase {
        Phrase("text.file", ["language": language, "type": type, "kilobytes": kilobytes])
    }
    /// "Translation into French"
    static func translatedText(language: String) -> Phrase { Phrase("text.translation", ["language": language]) }
    /// "Unofficial machine translation into French" (rule C26)
    static func machineTranslatedText(language: String) -> Phrase {
        Phrase("text.machine-translation", ["language": language])
    }

    /// The name of a language as it stands after "in": "French".
    static func name(of language: Language) -> Phrase { Phrase("language.\(language.code)") }

    /// "Published at the request of State A" (rule C8)
    static func publishedAtRequest(party: String, date: String) -> Phrase {
        Phrase("basis.at-request", ["party": party, "date": date])
    }
    static func publishedByAgreement(date: String) -> Phrase { Phrase("basis.by-agreement", ["date": date]) }
    /// "version of 5 May 2026, in French"
    static func versionOf(date: String, language: String) -> Phrase {
        Phrase("citation.version", ["date": date, "language": language])
    }
    /// "State A, Responses to the questionnaire": joins two parts of a citation.
    static func joined(before: String, after: String) -> Phrase {
        Phrase("citation.joined", ["before": before, "after": after])
    }

    // MARK: Profiles and reviews
    static let profile = Phrase("profile.eyebrow")
    static func profileDescription(party: String) -> Phrase { Phrase("profile.description", ["party": party]) }
    static func reviewGroup(_ number: String) -> Phrase { Phrase("profile.review-group-number", ["number": number]) }
    static let contextNote = Phrase("profile.note")
    static let notRecordedHere = Phrase("treaty.not-recorded")
    static func signedOn(date: String) -> Phrase { Phrase("treaty.signed-on", ["date": date]) }
    static func boundOn(date: String) -> Phrase { Phrase("treaty.bound-on", ["date": date]) }
    static func form(of form: ConsentForm) -> Phrase { Phrase("treaty.form.\(form.rawValue)") }
    static func title(of material: Material) -> Phrase { Phrase("material.\(material.rawValue)") }
    /// "Responses to the questionnaire: Convention"
    static func materialOn(material: String, instrument: String) -> Phrase {
        Phrase("material.on-instrument", ["material": material, "instrument": instrument])
    }
    static func reviewTitle(party: String, instrument: String) -> Phrase {
        Phrase("review.title", ["party": party, "instrument": instrument])
    }
    static func cluster(number: String, title: String) -> Phrase {
        Phrase("review.cluster", ["number": number, "title": title])
    }
    static func article(number: String, title: String) -> Phrase {
        Phrase("review.article", ["number": number, "title": title])
    }
    static func articleNumber(_ number: String) -> Phrase { Phrase("review.article-number", ["number": number]) }
    static let generalQuestions = Phrase("review.general-questions")
    static func question(number: String) -> Phrase { Phrase("review.question", ["number": number]) }
    static func answer(_ value: AnswerValue) -> Phrase { Phrase("answer.\(value.rawValue)") }
    static func kind(of message: MessageKind) -> Phrase { Phrase("dialogue.\(message.rawValue)") }
    static func kind(of observation: ObservationKind) -> Phrase { Phrase("observation.\(observation.rawValue)") }
    /// The title of the page on all observations of a kind: "Best practices".
    static func topic(of observation: ObservationKind) -> Phrase { Phrase("topic.\(observation.rawValue)") }

    // MARK: Figures and rules
    static func figuresSource(document: String, date: String, paragraphs: String) -> Phrase {
        Phrase("figures.source", ["document": document, "date": date, "paragraphs": paragraphs])
    }
    public static func title(of document: FoundingDocument) -> Phrase {
        Phrase("founding-document.\(document.rawValue)")
    }
    /// "paragraphs 5 and 23"
    static func place(_ part: Citation.Part, numbers: String) -> Phrase {
        Phrase("citation-place.\(part.rawValue)", ["numbers": numbers])
    }
    static func kind(of rule: Rule.Kind) -> Phrase { Phrase("rule-kind.\(rule.rawValue)") }
    static func title(of part: RulebookPart) -> Phrase { Phrase("rulebook.\(part.rawValue)") }
    static let listsByConsent = Phrase("rulebook.lists-by-consent")
    static let listsByRule = Phrase("rulebook.lists-by-rule")

    /// Every phrase once; the values in them don't matter.
    public static let declared: [Phrase] = single + families.flatMap(\.self)

    private static let single: [Phrase] = [
        siteName, siteDescription, home, navigationStates, navigationMechanism, navigationStatus, navigationRules,
        navigationDocuments, navigationDialogues, articlesTitle, dataTitle, glossary, lots, statusTitle,
        statesDescription,
        constructiveDialogues, search, notFoundTitle, profile, constructiveDialogue, demonstrationMark, previewMark,
        publicRecord, dataDescription,
        attribution(site: "", date: "", address: ""), newsTitle, reuse, contextNote,
        allStates, allDocuments, filtered(by: "", to: ""),
        withheldPassage, tableInText, footnotes, backToReference, taskDone, taskNotDone,
        originalText(language: ""), attachedFile(language: "", type: "", kilobytes: ""), translatedText(language: ""),
        machineTranslatedText(language: ""),
        publishedAtRequest(party: "", date: ""), publishedByAgreement(date: ""), versionOf(date: "", language: ""),
        joined(before: "", after: ""),
        profileDescription(party: ""), reviewGroup(""), notRecordedHere, signedOn(date: ""), boundOn(date: ""),
        materialOn(material: "", instrument: ""), reviewTitle(party: "", instrument: ""),
        cluster(number: "", title: ""), article(number: "", title: ""), articleNumber(""), generalQuestions,
        question(number: ""), figuresSource(document: "", date: "", paragraphs: ""), listsByConsent, listsByRule,
    ]

    /// One phrase for each case of a list of cases.
    private static let families: [[Phrase]] = [
        Language.allCases.map(name(of:)),
        ConsentForm.allCases.map(form(of:)),
        Material.allCases.map(title(of:)),
        AnswerValue.allCases.map(answer),
        MessageKind.allCases.map(kind(of:)),
        ObservationKind.allCases.map(kind(of:)),
        ObservationKind.allCases.map(topic(of:)),
        FoundingDocument.allCases.map(title(of:)),
        Citation.Part.allCases.map { place($0, numbers: "") },
        Rule.Kind.allCases.map(kind(of:)),
        RulebookPart.allCases.map(title(of:)),
        StateFilter.Property.allCases.map(title(of:)),
        StateFilter.Property.allCases.map(note(on:)),
        DocumentFilter.Property.allCases.map(title(of:)),
    ]
}

internal import Mechanism

/// A property by which the list of documents can be shortened.
enum DocumentFilter: Sendable, Hashable {
    /// Whose document it is, by its name in English, which names the body in all languages.
    case body(Multilingual)
    case year(Int)
    /// The document is known to exist in the language.
    case language(Language)

    /// What a filter looks at, in the order of the page.
    enum Property: String, Sendable, Hashable, CaseIterable {
        case body
        case year
        case language
    }

    var property: Property {
        switch self {
        case .body: .body
        case .year: .year
        case .language: .language
        }
    }

    /// The choice, as it stands in addresses.
    var code: String {
        switch self {
        case .body(let name): name.english.asSlug
        case .year(let year): String(year)
        case .language(let language): language.code
        }
    }

    func includes(_ document: OfficialDocument) -> Bool {
        switch self {
        case .body(let name): document.body.english == name.english
        case .year(let year): document.date.year == year
        case .language(let language): document.languages.contains(language)
        }
    }

    /// The filters for which there is a document, by what they look at; bodies and languages of one file are the same in all
    /// editions of the site.
    static func all(of documents: [OfficialDocument]) -> [DocumentFilter] {
        var names: Set<String> = []
        let bodies = documents.map(\.body).filter { names.insert($0.english).inserted }
        let years = Set(documents.map(\.date.year)).sorted(by: >)
        let languages = Set(documents.flatMap(\.languages)).sorted()
        return bodies.map(body) + years.map(year) + languages.map(language)
    }
}

extension Edition {
    func name(of filter: DocumentFilter) -> String {
        switch filter {
        case .body(let name): name[language]
        case .year(let year): String(year)
        case .language(let language): text(.name(of: language))
        }
    }
}

extension String {
    /// Small letters and digits of ASCII with hyphens between them, made of words in English.
    fileprivate var asSlug: String {
        lowercased().unicodeScalars.split { scalar in
            !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
        }.map { String($0) }.joined(separator: "-")
    }
}

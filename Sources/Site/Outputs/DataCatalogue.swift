internal import Mechanism
internal import PublicRecord
internal import Reference

/// The data for download as a catalogue after DCAT-AP, the profile of the W3C's Data Catalog Vocabulary that portals read.
struct DataCatalogue {
    static let file = "\(OpenData.folder)/catalog.jsonld"

    private let editions: [Edition]
    private let tables: [OpenData.Table]
    private let base: String

    init(of editions: [Edition], tables: [OpenData.Table]) {
        self.editions = editions
        self.tables = tables
        base = editions.first?.model.baseAddress ?? ""
    }

    /// The whole context stands in the document: whoever reads it asks nobody else.
    private static let context = JSON.object([
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ])

    var document: JSON {
        .object([
            "@context": Self.context,
            "@id": .text("\(base)/\(Self.file)#catalogue"),
            "@type": "dcat:Catalog",
            "dct:title": inSixLanguages(.siteName),
            "dct:description": inSixLanguages(.siteDescription),
            "dct:publisher": publisher,
            "dct:language": .list(editions.map { Self.reference($0.language.authorityAddress) }),
            "dct:modified": modified,
            "dct:rights": rights,
            "foaf:homepage": Self.reference("\(base)/index.html"),
            "dcat:dataset": .list([record] + tables.map(dataset)),
        ])
    }

    private var record: JSON {
        .object([
            "@id": .text("\(base)/\(Self.file)#public-record"),
            "@type": "dcat:Dataset",
            "dct:title": inSixLanguages(.publicRecord),
            "dct:description": inSixLanguages(.dataDescription),
            "dct:publisher": publisher, "dct:modified": modified, "dct:rights": rights,
            "dcat:landingPage": .list(landingPages),
            "dcat:distribution": .list([
                distribution(
                    of: "\(OpenData.recordFolder)/manifest.json", type: "application/json",
                    conformingTo: "\(OpenData.schemaFolder)/manifest.schema.json")
            ]),
        ])
    }

    private func dataset(_ table: OpenData.Table) -> JSON {
        .object([
            "@id": .text("\(base)/\(Self.file)#\(table.name)"),
            "@type": "dcat:Dataset",
            "dct:title": .object(["@value": .text(table.title), "@language": "en"]),
            "dct:description": .object([
                "@value": .text(table.columns.map { "\($0.name): \($0.description)" }.joined(separator: "; ")),
                "@language": "en",
            ]),
            "dct:publisher": publisher, "dct:modified": modified, "dct:rights": rights,
            "dcat:landingPage": .list(landingPages),
            "dcat:distribution": .list([
                distribution(of: table.file, type: "text/csv", conformingTo: DataPackage.file)
            ]),
        ])
    }

    private func distribution(of file: String, type: String, conformingTo schema: String) -> JSON {
        .object([
            "@id": .text("\(base)/\(file)"),
            "@type": "dcat:Distribution",
            "dcat:accessURL": Self.reference("\(base)/\(file)"),
            "dcat:downloadURL": Self.reference("\(base)/\(file)"),
            "dcat:mediaType": Self.reference("https://www.iana.org/assignments/media-types/\(type)"),
            "dct:conformsTo": Self.reference("\(base)/\(schema)"),
            "dct:rights": rights,
        ])
    }

    private var landingPages: [JSON] {
        editions.map { Self.reference("\(base)/\(PageAddress.data.file(in: $0.language))") }
    }

    private var publisher: JSON {
        .object([
            "@id": .text("\(base)/\(Self.file)#publisher"), "@type": "foaf:Agent",
            "foaf:name": inSixLanguages(.siteName),
        ])
    }

    private var rights: JSON {
        .object([
            "@id": .text("\(base)/\(Self.file)#rights"), "@type": "dct:RightsStatement",
            "rdfs:label": inSixLanguages(.reuse),
        ])
    }

    private var modified: JSON {
        .object(["@value": .text(editions.first?.model.record.asAt.description ?? ""), "@type": "xsd:date"])
    }

    private func inSixLanguages(_ phrase: Phrase) -> JSON {
        .list(
            editions.map {
                .object(["@value": .text($0.text(phrase)), "@language": .text($0.language.code)])
            })
    }

    private static func reference(_ address: String) -> JSON { .object(["@id": .text(address)]) }
}

extension Language {
    /// The name of the language in the list that DCAT-AP prescribes.
    fileprivate var authorityAddress: String {
        let code =
            switch self {
            case .arabic: "ARA"
            case .chinese: "ZHO"
            case .english: "ENG"
            case .french: "FRA"
            case .russian: "RUS"
            case .spanish: "SPA"
            }
        return "http://publications.europa.eu/resource/authority/language/\(code)"
    }
}

internal import Bytes
internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Search

/// Everything that can be found, numbered: first the texts of States, State by State; then the profiles and then the other pages,
/// language by language.
struct SearchContents: Sendable {
    let sources: [SearchSource]
    /// How many of them are texts of States.
    let texts: Int
    /// The States that have texts, with the numbers of their first ones.
    let states: [(party: PartyCode, first: Int)]
    let parties: [PartyCode]
    let profiles: [Language: Range<Int>]
    let pages: [Language: Range<Int>]
    let parts: [Part]

    /// Documents of about the same size, so many of which share a file.
    struct Part: Sendable {
        let name: String
        let range: Range<Int>
        let documentsPerFile: Int
    }

    /// A file that is fetched for one result has about this size.
    private static let bytesOfFile = 700
    /// On large sites the files become larger, so that they don't become more.
    private static let mostFiles = 32_768

    init(of editions: [Edition]) throws(DiagnosticFailure) {
        guard let model = editions.first?.model else { preconditionFailure("a site without languages") }
        var renderer = TextRenderer(model.content.strings)
        var sources: [SearchSource] = []
        var states: [(PartyCode, Int)] = []
        let stateTexts = StateTexts(editions: Dictionary(uniqueKeysWithValues: editions.map { ($0.language, $0) }))
        for party in model.reference.parties {
            let found = stateTexts.sources(of: party, in: model)
            if !found.isEmpty { states.append((party.code, sources.count)) }
            sources += found
        }
        texts = sources.count
        self.states = states
        parties = model.reference.parties.map(\.code)
        var profiles: [Language: Range<Int>] = [:]
        for edition in editions {
            let start = sources.count
            sources += OwnPages(edition: edition).profiles()
            profiles[edition.language] = start..<sources.count
        }
        let firstPage = sources.count
        var pages: [Language: Range<Int>] = [:]
        for edition in editions {
            let start = sources.count
            sources += try OwnPages(edition: edition).pages(&renderer)
            pages[edition.language] = start..<sources.count
        }
        self.profiles = profiles
        self.pages = pages
        let ranges = [("texts", 0..<texts), ("profiles", texts..<firstPage), ("pages", firstPage..<sources.count)]
        parts = ranges.filter { !$0.1.isEmpty }.map { name, range in
            let bytes = sources[range].reduce(0) { $0 + $1.roughSize }
            let perFile = max(
                1, min(32, Self.bytesOfFile * range.count / max(bytes, 1)),
                (range.count + Self.mostFiles - 1) / Self.mostFiles)
            return Part(name: name, range: range, documentsPerFile: perFile)
        }
        self.sources = sources
    }

    /// Ranges of documents that are indexed at once, none of which cuts a file in two.
    var blocks: [(part: Part, range: Range<Int>)] {
        parts.flatMap { part in
            let size = part.documentsPerFile * max(1, 1024 / part.documentsPerFile)
            return stride(from: part.range.lowerBound, to: part.range.upperBound, by: size).map {
                (part, $0..<min($0 + size, part.range.upperBound))
            }
        }
    }

    /// The file that the browser reads first.
    ///
    /// - Parameter lists: the directory of the lists, as JSON.
    func writeDirectory(lists: [UInt8], into bytes: inout ByteBuffer) {
        func ranges(_ ranges: [Language: Range<Int>]) -> String {
            Language.allCases.compactMap { language in
                ranges[language].map { "\"\(language.code)\":[\($0.lowerBound),\($0.upperBound)]" }
            }.joined(separator: ",")
        }
        bytes.append("{\"format\":\"search-index/1\",\"texts\":\(texts),\"states\":[")
        bytes.append(states.map { "[\"\($0.party)\",\($0.first)]" }.joined(separator: ","))
        bytes.append("],\"profiles\":[")
        bytes.append(parties.map { "\"\($0)\"" }.joined(separator: ","))
        bytes.append("],\"profilesOf\":{\(ranges(profiles))},\"pagesOf\":{\(ranges(pages))},\"parts\":[")
        bytes.append(
            parts.map {
                "{\"name\":\"\($0.name)\",\"first\":\($0.range.lowerBound),\"perFile\":\($0.documentsPerFile)}"
            }.joined(separator: ","))
        bytes.append("],\"lists\":")
        bytes.append(lists)
        bytes.append("}\n")
    }
}

extension SearchSource {
    /// About how many bytes its words have.
    fileprivate var roughSize: Int {
        switch words {
        case .plain(let words): 150 + words.utf8.count
        case .text(let text, _): 150 + text.text.utf8.count
        }
    }
}

internal import Bytes
internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Search

/// Everything that can be found, numbered: first the texts of States, State by State; then the profiles and then the other pages,
/// language by language.
struct SearchContents: Sendable {
    private let stateTexts: StateTexts
    /// What comes after the texts of States.
    private let others: [SearchSource]
    /// How many texts of States there are.
    let texts: Int
    /// The States that have texts, with the numbers of their first ones.
    let states: [(party: Party, first: Int)]
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
        stateTexts = StateTexts(
            model: model, editions: Dictionary(uniqueKeysWithValues: editions.map { ($0.language, $0) }))
        var states: [(Party, Int)] = []
        var texts = 0
        var sizeOfTexts = 0
        for party in model.reference.parties {
            let found = stateTexts.sources(of: party)
            if !found.isEmpty { states.append((party, texts)) }
            texts += found.count
            sizeOfTexts += found.roughSize
        }
        self.texts = texts
        self.states = states
        var sources: [SearchSource] = []
        parties = model.reference.parties.map(\.code)
        var profiles: [Language: Range<Int>] = [:]
        for edition in editions {
            let start = texts + sources.count
            sources += OwnPages(edition: edition).profiles()
            profiles[edition.language] = start..<texts + sources.count
        }
        let firstPage = texts + sources.count
        let sizeOfProfiles = sources.roughSize
        var pages: [Language: Range<Int>] = [:]
        for edition in editions {
            let start = texts + sources.count
            sources += try OwnPages(edition: edition).pages(&renderer)
            pages[edition.language] = start..<texts + sources.count
        }
        self.profiles = profiles
        self.pages = pages
        others = sources
        let ranges = [
            ("texts", 0..<texts, sizeOfTexts), ("profiles", texts..<firstPage, sizeOfProfiles),
            ("pages", firstPage..<texts + sources.count, sources.roughSize - sizeOfProfiles),
        ]
        parts = ranges.filter { !$0.1.isEmpty }.map { name, range, bytes in
            let perFile = max(
                1, min(32, Self.bytesOfFile * range.count / max(bytes, 1)),
                (range.count + Self.mostFiles - 1) / Self.mostFiles)
            return Part(name: name, range: range, documentsPerFile: perFile)
        }
    }

    /// What has the numbers of a range within one part. Texts of States are too many to be kept: they are found anew, State by
    /// State.
    func sources(in range: Range<Int>) -> [SearchSource] {
        guard range.lowerBound < texts else {
            return Array(others[range.lowerBound - texts..<range.upperBound - texts])
        }
        let ends = states.dropFirst().map(\.first) + [texts]
        return zip(states, ends).flatMap { state, end -> ArraySlice<SearchSource> in
            let wanted = range.clamped(to: state.first..<end)
            if wanted.isEmpty { return [] }
            return stateTexts.sources(of: state.party)[
                wanted.lowerBound - state.first..<wanted.upperBound - state.first]
        }
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
        bytes.append(states.map { "[\"\($0.party.code)\",\($0.first)]" }.joined(separator: ","))
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

extension [SearchSource] {
    /// About how many bytes their words have.
    fileprivate var roughSize: Int {
        reduce(0) { size, source in
            switch source.words {
            case .plain(let words): size + 150 + words.utf8.count
            case .text(let text, _): size + 150 + text.text.utf8.count
            }
        }
    }
}

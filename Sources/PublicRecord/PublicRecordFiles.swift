internal import Crypto
internal import Mechanism
internal import Synchronization
public import Workers

extension PublicRecord {
    /// A file of the public record: its path below the folder, and its bytes.
    public struct File: Sendable, Hashable {
        public let path: String
        public let bytes: [UInt8]
    }

    static let format = "public-record/1"
    static let manifestPath = "manifest.json"
    static let demonstrationPartiesPath = "demonstration-parties.json"

    /// The files of the record in the order of their paths: the same record always gives the same bytes.
    public func files() -> [File] {
        var files: [File] = []
        forEachFile { files.append($0) }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Makes one file after the other, the manifest last, so that no more than one has to be in memory.
    public func forEachFile<Failure: Error>(_ take: (File) throws(Failure) -> Void) throws(Failure) {
        var listed: [ListedFile] = []
        for part in parts {
            let file = part.file()
            listed.append(ListedFile(file))
            try take(file)
        }
        try take(File(path: Self.manifestPath, bytes: manifest(of: listed).bytes()))
    }

    /// Makes several files at a time, and the manifest last. They are taken one at a time, in any order, until taking one fails.
    public func forEachFile<Failure: Error>(
        by workers: Workers, _ take: @Sendable (File) throws(Failure) -> Void
    ) throws(Failure) {
        let parts = parts
        let failure = Mutex<Failure?>(nil)
        let listed = workers.results(of: parts.count) { number in
            let file = parts[number].file()
            failure.withLock { failure in
                guard failure == nil else { return }
                do throws(Failure) { try take(file) } catch { failure = error }
            }
            return ListedFile(file)
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        try take(File(path: Self.manifestPath, bytes: manifest(of: listed).bytes()))
    }

    /// How many files there are.
    public var fileCount: Int { parts.count + 1 }

    /// What the manifest says of a file.
    private struct ListedFile: Sendable {
        let path: String
        let count: Int
        let digest: String

        init(_ file: File) {
            path = file.path
            count = file.bytes.count
            digest = file.digest
        }
    }

    /// The paths of the files, in order.
    public var paths: [String] {
        (parts.map(\.path) + [Self.manifestPath]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A file besides the manifest, whose bytes are made when they are asked for.
    private struct Part: Sendable {
        let path: String
        let bytes: @Sendable () -> [UInt8]

        func file() -> File { File(path: path, bytes: bytes()) }
    }

    /// What the files hold besides the manifest.
    private var parts: [Part] {
        var parts: [Part] = []
        if !demonstrationParties.isEmpty {
            parts.append(Part(path: Self.demonstrationPartiesPath) { demonstrationPartiesDocument.bytes() })
        }
        parts += profiles.map { profile in
            Part(path: "profiles/\(profile.party).json") { profile.document.bytes() }
        }
        parts += reviews.map { review in
            let name = "\(review.party)-\(review.scope.instrument.code)-\(review.scope.cluster)"
            return Part(path: "reviews/\(name).json") { review.document.bytes() }
        }
        return parts + attachments.map { attachment in Part(path: attachment.path) { attachment.bytes } }
    }

    /// Lists what is in the record, and nothing about what isn't.
    private func manifest(of files: [ListedFile]) -> JSONValue {
        .object([
            "format": .text(Self.format),
            "as_at": .text(asAt.description),
            "demonstration": .flag(isDemonstration),
            "settings": .object(settings.mapValues(JSONValue.text)),
            "files": .array(
                files.map {
                    .object(["path": .text($0.path), "bytes": .number($0.count), "sha256": .text($0.digest)])
                }),
        ])
    }

    private var demonstrationPartiesDocument: JSONValue {
        .object([
            "format": .text("published-demonstration-parties/1"),
            "parties": .array(demonstrationParties.map(\.document)),
        ])
    }
}

extension PublicRecord.File {
    /// Lowercase hexadecimal SHA-256 of the bytes.
    public var digest: String {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize().hexadecimal
    }
}

extension Party {
    fileprivate var document: JSONValue {
        .object([
            "code": .text(code.description),
            "name": name.document,
            "regional_group": .optional(regionalGroup?.rawValue),
            "review_group": reviewGroup.map { .number($0.rawValue) } ?? .null,
            "treaty_actions": .array(
                treatyActions.map {
                    .object([
                        "instrument": .text($0.instrument.code), "signature": .optional($0.signature),
                        "consent": .optional($0.consent), "action": .optional($0.form?.rawValue),
                    ])
                }),
            "reviewers": .array(
                reviewers.map {
                    .object([
                        "party": .text($0.party.description), "drawn": .text($0.drawn.description),
                        "redraw": $0.redraw.map(JSONValue.number) ?? .null,
                        "instruments": .array($0.instruments.map { .text($0.code) }),
                    ])
                }),
        ])
    }
}

extension Multilingual {
    fileprivate var document: JSONValue {
        .object(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.code, .text(self[$0])) }))
    }
}

extension PublishedProfile {
    var document: JSONValue {
        func byLanguage(_ texts: [Language: String]) -> JSONValue {
            .object(Dictionary(uniqueKeysWithValues: texts.map { ($0.key.code, .text($0.value)) }))
        }
        return .object([
            "format": .text("published-profile/1"),
            "party": .text(party.description),
            "demonstration": .flag(party.isDemonstration),
            "focal_point_office": .object(["ministry": byLanguage(ministry), "office": byLanguage(office)]),
            "context_note": .array(contextNote.map(\.document)),
        ])
    }
}

extension PublishedReview {
    var document: JSONValue {
        .object([
            "format": .text("published-review/1"),
            "party": .text(party.description),
            "demonstration": .flag(party.isDemonstration),
            "instrument": .text(scope.instrument.code),
            "cluster": .number(scope.cluster.value),
            "responses": .array(
                responses.map { response in
                    .object([
                        "question": .text(response.question.description), "article": .optional(response.article),
                        "versions": .array(response.versions.map { .array($0.map(\.document)) }),
                    ])
                }),
            "dialogue": .array(
                dialogue.map { message in
                    .object([
                        "kind": .text(message.kind.rawValue), "speaker": .text(message.speaker.description),
                        "article": .optional(message.article), "texts": .array(message.texts.map(\.document)),
                    ])
                }),
            "observations": .array(
                observations.map { observation in
                    .object([
                        "kind": .text(observation.kind.rawValue), "article": .text(observation.article.description),
                        "texts": .array(observation.texts.map(\.document)),
                    ])
                }),
            "summary": .array(summary.map(\.document)),
            "comments": .array(
                CommentSubject.allCases.compactMap { subject in
                    comments[subject].map { texts in
                        .object(["on": .text(subject.rawValue), "texts": .array(texts.map(\.document))])
                    }
                }),
            "documents": .array(documents.map { .object(["texts": .array($0.map(\.document))]) }),
        ])
    }
}

extension PublishedText {
    fileprivate var document: JSONValue {
        var members: [String: JSONValue] = [
            "language": .text(language.code),
            "origin": .text(origin.rawValue),
            "text": .text(text),
            "basis": .array(basis.map { .text($0.id) }),
            "since": .text(since.description),
            "sha256": .text(digest),
        ]
        if let answer { members["answer"] = .text(answer.rawValue) }
        if let title { members["title"] = .text(title) }
        if let date { members["date"] = .text(date.description) }
        if let attachment {
            members["attachment"] = .object([
                "file": .text(attachment.path), "type": .text(attachment.name.type.mediaType),
                "bytes": .number(attachment.bytes.count),
            ])
        }
        if !references.isEmpty {
            members["references"] = .array(
                references.map {
                    .object(["title": .text($0.title), "provision": .optional($0.provision), "url": .optional($0.url)])
                })
        }
        return .object(members)
    }
}

/// The secrets of a folder of records.
///
/// Every text value is one if it is long enough to be told from others; keys, codes, dates and numbers are too short for that.
struct RecordSecrets {
    private(set) var texts: SecretTexts.Collection
    private(set) var passages: SecretTexts.Collection
    private(set) var shorts: [ShortSecrets.Secret] = []
    private(set) var attachments = Attachments()
    /// As far as one secret reaches that is found as a whole or not at all, in bytes of a page: no less than the shortest runs of
    /// letters with what may stand between them, and twice the longest passage in its context.
    private(set) var reach = leastReach

    static let leastReach = 1024

    /// - Parameters:
    ///   - texts: what excuses a text.
    ///   - passages: what excuses a passage that a State has cut out.
    init(texts: [PublicTexts], passages: [PublicTexts]) {
        self.texts = SecretTexts.Collection(excusedBy: texts)
        self.passages = SecretTexts.Collection(excusedBy: passages, isWhole: true)
    }

    /// Adds one file.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        shorts += ShortSecretForms.reference(name, of: SecretItem(kind: .fileName, path: path, line: 1, key: ""))
        switch RecordFiles.contents(path, bytes) {
        case .values(let values): for value in values { add(value, of: path) }
        case .bytes(let bytes):
            let item = SecretItem(kind: .attachment, path: path, line: 1, key: "")
            attachments.add(bytes, item)
            guard !Self.isKnownByBytesAlone(path) else { return }
            _ = Exploration(bytes) { texts.add(LetterStreams($0.bytes), of: item) }
        }
    }

    /// Adds those of other files, found with the same excuses.
    mutating func add(_ others: RecordSecrets) {
        texts.add(others.texts)
        passages.add(others.passages)
        shorts += others.shorts
        attachments.add(others.attachments)
        reach = max(reach, others.reach)
    }

    /// Whether a file is an attachment in codes: letters that its codes happen to spell are no words, and are found by chance in
    /// what decodes to noise. The words of a document stand in a text beside it.
    private static func isKnownByBytesAlone(_ path: String) -> Bool {
        path.hasPrefix("attachments/") && [".pdf", ".png", ".jpg"].contains(where: path.hasSuffix)
    }

    private mutating func add(_ value: RecordFiles.Value, of path: String) {
        func item(_ kind: SecretItem.Kind) -> SecretItem {
            SecretItem(kind: kind, path: path, line: value.line, key: value.keys.joined(separator: "/"))
        }
        // Of a value in a list the key is that of the list.
        switch value.keys.last(where: { Int($0) == nil }) {
        case "names":
            shorts += ShortSecretForms.name(value.text, of: item(.name))
            shorts += ShortSecretForms.parts(ofName: value.text, item(.name))
        case "name": shorts += ShortSecretForms.name(value.text, of: item(.name))
        case "emails", "email": shorts += ShortSecretForms.email(value.text, of: item(.email))
        case "telephones", "telephone": shorts += ShortSecretForms.telephone(value.text, of: item(.telephone))
        case "reference", "id": shorts += ShortSecretForms.reference(value.text, of: item(.reference))
        case _: break
        }
        for reading in MarkdownReadings.all(of: value.text) { texts.add(LetterStreams(reading), of: item(.text)) }
        for cut in WithheldPassage.all(in: value.text) {
            for reading in cut.inContext { passages.add(reading.letters, of: item(.passage), core: reading.core) }
            shorts += ShortSecretForms.passage(cut.passage, of: item(.passage))
            reach = max(reach, 2 * cut.length)
        }
    }
}

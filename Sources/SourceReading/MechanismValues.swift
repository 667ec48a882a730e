public import Mechanism

extension SourceValue where Self: LosslessStringConvertible {
    public init?(source characters: String) {
        self.init(characters)
    }
}

extension CalendarDate: SourceValue {
    public static var expectation: String { "a date such as 2026-11-20" }
}

extension PartyCode: SourceValue {
    public static var expectation: String { "three capital letters, such as XAA" }
}

extension ArticleNumber: SourceValue {
    public static var expectation: String { "the number of an article, such as 5" }
}

extension QuestionNumber: SourceValue {
    public static var expectation: String { "the number of a question, such as 5.1 or 5.1.a" }
}

extension PartAddress: SourceValue {
    public static var expectation: String { "an address such as XAA/untoc/1/response/5.1" }
}

extension ItemAddress: SourceValue {
    public static var expectation: String { "an address such as XAA/untoc/1/response/5.1/en" }
}

extension AttachmentName: SourceValue {
    public static var expectation: String { "the name that clearance attachment prepare gave it" }
}

extension Rendition: SourceValue {
    public static var expectation: String { "a language code, with -machine for a machine translation" }
}

extension ReviewGroup: SourceValue {
    public static var expectation: String { "1, 2 or 3" }

    public init?(source characters: String) {
        guard let number = Int(characters), String(number) == characters else { return nil }
        self.init(rawValue: number)
    }
}

extension Rule: SourceValue {
    public static var expectation: String { "a rule, C1 to C30" }

    public init?(source characters: String) {
        guard let rule = Rule.allCases.first(where: { $0.id == characters }) else { return nil }
        self = rule
    }
}

extension DocumentSymbol: SourceValue {
    public static var expectation: String { "a symbol such as CTOC/COP/2022/CRP.3" }
}

extension Language: SourceValue {}
extension Instrument: SourceValue {}
extension PartyKind: SourceValue {}
extension Participation: SourceValue {}
extension RegionalGroup: SourceValue {}
extension ConsentForm: SourceValue {}
extension QuestionType: SourceValue {}
extension ReviewStage: SourceValue {}
extension ReviewStep: SourceValue {}
extension SubmissionStatus: SourceValue {}
extension FinalityStatus: SourceValue {}
extension AnswerValue: SourceValue {}
extension MessageKind: SourceValue {}
extension ObservationKind: SourceValue {}
extension CommentSubject: SourceValue {}
extension TextOrigin: SourceValue {}
extension DocumentKind: SourceValue {}

extension ObjectReader {
    /// The number of a thematic cluster.
    public mutating func requiredCluster(_ key: String) -> ClusterNumber? {
        guard let node = requiredNode(key), let number = node.integer(of: "\"\(key)\"", into: report) else {
            return nil
        }
        guard let cluster = ClusterNumber(number) else {
            report.report(
                "invalid-value", at: node.position, found: "a cluster of number \(number)", expected: "a number from 1")
            return nil
        }
        return cluster
    }

    /// A text in all six languages.
    public mutating func requiredMultilingual(_ key: String) -> Multilingual? {
        requiredNode(key).flatMap { Multilingual.read($0, as: "\"\(key)\"", into: report) }
    }

    /// A text in all six languages, or nil when it is not given.
    public mutating func optionalMultilingual(_ key: String) -> Multilingual? {
        node(key).flatMap { Multilingual.read($0, as: "\"\(key)\"", into: report) }
    }

    /// Six columns or keys with a common beginning, such as `name_ar` … `name_es`.
    public mutating func requiredMultilingual(prefix: String) -> Multilingual? {
        Multilingual.read(from: &self) { prefix + $0.code }
    }
}

extension Multilingual {
    /// Reads an object with a text for each of the six languages, or returns nil after findings in `report`.
    public static func read(_ node: SourceNode, as subject: String, into report: SourceReport) -> Multilingual? {
        guard var object = ObjectReader(node, as: subject, into: report) else { return nil }
        let text = read(from: &object) { $0.code }
        object.finish()
        return text
    }

    fileprivate static func read(from object: inout ObjectReader, key: (Language) -> String) -> Multilingual? {
        let arabic = object.requiredWords(key(.arabic))
        let chinese = object.requiredWords(key(.chinese))
        let english = object.requiredWords(key(.english))
        let french = object.requiredWords(key(.french))
        let russian = object.requiredWords(key(.russian))
        let spanish = object.requiredWords(key(.spanish))
        guard let arabic, let chinese, let english, let french, let russian, let spanish else { return nil }
        return Multilingual(
            arabic: arabic, chinese: chinese, english: english, french: french, russian: russian, spanish: spanish)
    }
}

extension ObjectReader {
    /// A text with something in it: an empty translation is a missing one (rule C25).
    fileprivate mutating func requiredWords(_ key: String) -> String? {
        guard let node = requiredNode(key),
            let text = node.value(String.self, of: "\"\(key)\" of \(subject)", into: report)
        else { return nil }
        guard !text.allSatisfy(\.isWhitespace) else {
            report.report(
                "empty-text", at: node.position, found: "\"\(key)\" of \(subject) is empty", expected: "a text",
                remedy: "supply the translation")
            return nil
        }
        return text
    }
}

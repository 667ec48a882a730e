internal import Diagnostics
internal import Mechanism
internal import SourceReading

extension ObjectReader {
    /// A list that has to be present, of objects of one kind; members with findings are left out.
    mutating func requiredObjects<Value>(
        _ key: String, as subject: String, _ read: (inout ObjectReader) -> Value?
    ) -> [Value]? {
        let report = report
        return requiredNode(key)?.members(of: "\"\(key)\"", into: report)?.compactMap { node in
            guard var object = ObjectReader(node, as: subject, into: report) else { return nil }
            defer { object.finish() }
            return read(&object)
        }
    }

    /// An object that has to be present.
    mutating func requiredObject<Value>(
        _ key: String, as subject: String, _ read: (inout ObjectReader) -> Value?
    ) -> Value? {
        guard let node = requiredNode(key), var object = ObjectReader(node, as: subject, into: report) else {
            return nil
        }
        defer { object.finish() }
        return read(&object)
    }

    /// A list of texts that has to be present.
    mutating func requiredTexts(_ key: String) -> [String]? {
        let report = report
        return requiredNode(key)?.members(of: "\"\(key)\"", into: report)?
            .compactMap { $0.value(String.self, of: "a member of \"\(key)\"", into: report) }
    }

    /// An identifier that no other object of the list has.
    mutating func requiredIdentifier(_ key: String, differentFrom seen: inout Set<String>) -> String? {
        guard let node = requiredNode(key), let slug = node.value(Slug.self, of: "\"\(key)\"", into: report) else {
            return nil
        }
        report.reportDuplicate(of: slug.description, at: node.position, among: &seen)
        return slug.description
    }

    /// The languages whose text is the project's own translation, from an object that tells it of each language.
    mutating func requiredWorkingTranslations(_ key: String) -> Set<Language>? {
        requiredObject(key, as: "\"\(key)\"") { statuses in
            Set(
                Language.allCases.filter {
                    statuses.required($0.code, TranslationStatus.self) == .working
                })
        }
    }
}

extension SourceReport {
    /// Reports what occurs for the second time.
    func reportDuplicate(of name: String, at position: SourcePosition, among seen: inout Set<String>) {
        if seen.insert(name).inserted { return }
        report(
            "duplicate-entry", at: position, found: "\"\(name)\" for the second time", expected: "each of them once",
            remedy: "remove or rename one of the two")
    }
}

/// Whose translation a text is.
enum TranslationStatus: String, CaseIterable, SourceValue {
    /// Taken from a document of the United Nations.
    case official
    /// The project's own, to be replaced by the secretariat.
    case working
}

internal import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// A rule of the rulebook in plain words.
public struct RuleStatement: Sendable, Hashable {
    public let title: Multilingual
    public let statement: Multilingual
}

extension RuleStatement {
    static let file = "rules/rules.json"

    /// Reads the statements of all rules.
    ///
    /// - Throws: also a finding for each rule without a statement, and for each statement without a rule: the public page says
    ///   what the code does, all of it.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [Rule: RuleStatement] {
        try ContentFile.readObject(file, in: content, as: "the file") { object in
            object.requireFormat("rule-statements/1")
            let report = object.report
            var statements: [Rule: RuleStatement] = [:]
            var ids: Set<String> = []
            let pairs = object.requiredObjects("rules", as: "a rule") { readRule(&$0, ids: &ids) }
            guard let pairs else { return nil }
            for (rule, statement) in pairs { statements[rule] = statement }
            for rule in Rule.allCases where !ids.contains(rule.id) {
                report.report(
                    "missing-rule", at: object.position, found: "no statement of the rule \(rule.id)",
                    expected: "a statement of every rule", remedy: "add it in the six languages")
            }
            return statements
        }
    }

    private static func readRule(_ object: inout ObjectReader, ids: inout Set<String>) -> (Rule, RuleStatement)? {
        let rule = object.required("id", Rule.self)
        if let rule { object.report.reportDuplicate(of: rule.id, at: object.position, among: &ids) }
        let title = object.requiredMultilingual("title")
        let statement = object.requiredMultilingual("statement")
        guard let rule, let title, let statement else { return nil }
        return (rule, RuleStatement(title: title, statement: statement))
    }
}

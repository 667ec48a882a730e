public import Diagnostics
internal import Foundation
internal import SourceReading

/// A page that has moved: its addresses in all languages lead on to those of another page.
///
/// Addresses are written as they are the same in every language: `mechanism/steps` for `en/mechanism/steps.html`,
/// `fr/mechanism/steps.html` and so on.
public struct Redirect: Sendable, Hashable {
    public let old: String
    public let new: String
    /// Where the redirect stands in its file.
    public let position: SourcePosition

    public init(old: String, new: String, position: SourcePosition) {
        self.old = old
        self.new = new
        self.position = position
    }
}

extension Redirect {
    static let file = "redirects.csv"

    /// Reads the redirects, in the order of the file.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [Redirect] {
        let source = try SourceFile.read(file, in: content)
        let root = try source.parse(as: .csv)
        let report = SourceReport(path: file)
        // Of a file with one line nothing else tells that it was meant for a redirect.
        let columns = source.text.prefix { !$0.isNewline }.filter { $0 != "\"" }.split(separator: ",")
        if Set(columns) != ["old", "new"] {
            report.report(
                "unknown-key", at: .start, found: "a first line of other columns",
                expected: "the names of the columns, old,new",
                remedy: "put that line before the redirects")
        }
        var seen: Set<String> = []
        let redirects = (root.members(of: "the file", into: report) ?? []).compactMap { node -> Redirect? in
            guard var line = ObjectReader(node, as: "a line", into: report) else { return nil }
            defer { line.finish() }
            let old = line.required("old", PagePath.self)
            let new = line.required("new", PagePath.self)
            guard let old, let new else { return nil }
            report.reportDuplicate(of: old.description, at: node.position, among: &seen)
            return Redirect(old: old.description, new: new.description, position: node.position)
        }
        return try report.finish(redirects)
    }
}

/// An address as it is the same in every language.
private struct PagePath: LosslessStringConvertible, SourceValue {
    let description: String

    static let expectation = "an address without language and ending, such as mechanism/steps"

    init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ Slug(String($0)) != nil }) else { return nil }
        self.description = description
    }
}

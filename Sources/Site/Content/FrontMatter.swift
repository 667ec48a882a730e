package import Diagnostics
package import SourceReading

/// The YAML between two lines `---` at the beginning of a page, and the Markdown after it.
package struct FrontMatter {
    package let root: SourceNode
    package let body: String
    /// The line of the file on which the body begins.
    package let bodyFirstLine: Int

    private static let fence = "---\n"

    package init(of file: SourceFile) throws(DiagnosticFailure) {
        guard file.text.hasPrefix(Self.fence) else {
            throw Self.failure(in: file, "a page without front matter", "a first line of three hyphens")
        }
        let matterStart = file.text.index(file.text.startIndex, offsetBy: Self.fence.count)
        guard let end = file.text[matterStart...].firstRange(of: "\n" + Self.fence) else {
            throw Self.failure(in: file, "front matter that does not end", "a line of three hyphens after it")
        }
        let matter = file.text[matterStart..<end.lowerBound]
        root = try file.parseYAML(matter, firstLine: 2)
        body = String(file.text[end.upperBound...])
        bodyFirstLine = 2 + matter.utf8.count { $0 == UInt8(ascii: "\n") } + 2
    }

    private static func failure(in file: SourceFile, _ found: String, _ expected: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "broken-front-matter", path: file.path, position: .start, found: found, expected: expected,
                remedy: "put title, summary, order, section and sources between two lines of three hyphens"))
    }
}

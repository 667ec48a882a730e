internal import Diagnostics

/// What is wrong with the inputs, shown in the place of a page until it is mended.
enum FindingsPage {
    static func bytes(of findings: [Diagnostic], _ script: String) -> [UInt8] {
        let items = findings.map { finding in
            let place = [
                finding.path, (finding.position?.line).map { "line \($0)" },
                (finding.position?.column).map { "column \($0)" },
            ].compactMap(\.self).joined(separator: ", ")
            let lines = [("found", finding.found), ("expected", finding.expected ?? ""), ("do", finding.remedy ?? "")]
            let list = lines.filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\(escaped($0.1))</dd>" }.joined()
            return "<li><h2>\(escaped(place.isEmpty ? finding.kind : place))</h2><dl>\(list)</dl></li>"
        }
        return Array(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>The site can't be built</title>\(script)</head>
            <body><main><h1>The site can't be built</h1>
            <p>This page goes away by itself when the inputs are mended.</p>
            <ol>\(items.joined(separator: "\n"))</ol></main></body></html>

            """.utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _: result.unicodeScalars.append(scalar)
            }
        }
    }
}

internal import Mechanism

extension ReleasePlan {
    /// The plan as one self-contained page that an officer reads like a document. It asks for nothing from anywhere.
    ///
    /// - Parameter digest: that of the plan, which approvals are made for.
    public func page(digest: String) -> String {
        let title = "Plan of release \(number), as at \(asAt)"
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-plan'">
            <title>\(title.asHTML)</title>
            <style nonce="plan">
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
            body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
            h3 { font: 600 .95rem/1.4 ui-monospace, monospace; margin-block: 1.5rem .25rem }
            .basis { margin: 0; opacity: .8 }
            blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: .25rem solid; white-space: pre-wrap }
            del { background: #f9d6d2; color: #5b0f07 } ins { background: #cfeedd; color: #05391f; text-decoration: underline }
            table { border-collapse: collapse } th, td { text-align: start; padding: .25rem 1rem .25rem 0; vertical-align: top }
            code { overflow-wrap: anywhere }
            .mark { border: .2rem solid; padding: .5rem 1rem; font-weight: 600 }
            @media print { body { margin: 0; max-width: none } }
            </style>
            </head>
            <body>
            <p class="mark">Confidential\(isDemonstration ? ". Demonstration records: a rehearsal" : "")</p>
            <h1>\(title.asHTML)</h1>
            \(isEmpty ? "<p>Nothing would change.</p>" : "")
            <table>
            <tr><th scope="row">Website</th><td>\(baseAddress.asHTML)</td></tr>
            <tr><th scope="row">Digest of the plan</th><td><code>\(digest)</code></td></tr>
            \(PlannedChange.Kind.allCases.map(countRow).joined(separator: "\n"))
            <tr><th scope="row">Files of the site</th><td>\(files.added) added, \(files.changed) changed, \(files.removed) removed</td></tr>
            </table>
            \(Self.list("Reports that keep the release back", reports))
            \(Self.list("Warnings", warnings))
            \(PlannedChange.Kind.allCases.map(section).joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private func countRow(_ kind: PlannedChange.Kind) -> String {
        "<tr><th scope=\"row\">\(kind.heading)</th><td>\(changes.count { $0.kind == kind }) texts</td></tr>"
    }

    private func section(_ kind: PlannedChange.Kind) -> String {
        let group = changes.filter { $0.kind == kind }
        return group.isEmpty ? "" : "<h2>\(kind.heading)</h2>\n" + group.map(Self.block).joined(separator: "\n")
    }

    private static func block(_ change: PlannedChange) -> String {
        let language = ItemAddress(change.address)?.rendition.language
        let words = change.words.segments.map { segment in
            switch segment {
            case .same(let text): text.asHTML
            case .removed(let text): "<del>\(text.asHTML)</del>"
            case .added(let text): change.kind == .newlyPublic ? text.asHTML : "<ins>\(text.asHTML)</ins>"
            }
        }.joined()
        let consents = change.consents.isEmpty ? "by rule, without a consent" : change.consents.joined(separator: ", ")
        return """
            <h3>\(change.address.asHTML)</h3>
            <p class="basis">\(change.partyName.asHTML). Basis: \(change.rules.joined(separator: ", ")); \(consents.asHTML)</p>
            <blockquote lang="\(language?.code ?? "")" dir="\(language?.direction.rawValue ?? "auto")">\(words)</blockquote>
            """
    }

    private static func list(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return "<h2>\(title): \(lines.count)</h2>\n<ul>\n"
            + lines.map { "<li>\($0.asHTML)</li>" }.joined(separator: "\n") + "\n</ul>"
    }
}

extension PlannedChange.Kind {
    fileprivate var heading: String {
        switch self {
        case .newlyPublic: "Newly public"
        case .changed: "Changed"
        case .withdrawn: "Withdrawn"
        }
    }
}

extension String {
    /// The text with the characters escaped that mean something in HTML.
    var asHTML: String {
        reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _: result.append(character)
            }
        }
    }
}

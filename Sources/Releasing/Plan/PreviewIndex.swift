public import Mechanism
public import Vault

/// The first page of a preview: what the State is asked to consent to, with the digest to quote.
public struct PreviewIndex: Sendable {
    let party: String
    let consent: ConsentLocking
    let pages: [String]
    let draft: String
    let asAt: CalendarDate

    /// - Parameters:
    ///   - party: the name of the party.
    ///   - consent: what it covers and excludes.
    ///   - pages: the paths of the pages that would change.
    ///   - draft: the consent as it is proposed.
    public init(party: String, consent: ConsentLocking, pages: [String], draft: String, asAt: CalendarDate) {
        self.party = party
        self.consent = consent
        self.pages = pages
        self.draft = draft
        self.asAt = asAt
    }

    /// - Parameter mark: the mark of everything in the bundle, as HTML.
    public func page(mark: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-preview'">
        <title>For consideration: \(consent.consent.asHTML)</title>
        <style nonce="preview">
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
        body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
        .demo { border: .2rem solid; padding: .5rem 1rem; font-weight: 600 }
        code, pre { font-family: ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap }
        td { padding: .25rem 1rem .25rem 0; vertical-align: top }
        </style>
        </head>
        <body>
        \(mark)
        <h1>\(party.asHTML): proposed consent \(consent.consent.asHTML)</h1>
        <p>As the site would be on \(asAt). Digest to quote in the note verbale: <strong><code>\(consent.bundleDigest)</code></strong></p>
        <h2>Texts that the consent covers: \(consent.texts.count)</h2>
        <table>
        \(consent.texts.map { "<tr><td><code>\($0.address.asHTML)</code></td><td><code>\($0.digest.prefix(16))</code></td></tr>" }.joined(separator: "\n"))
        </table>
        <h2>Texts that it excludes: \(consent.excluded.count)</h2>
        \(consent.excluded.isEmpty ? "" : "<ul>\n" + consent.excluded.map { "<li><code>\($0.asHTML)</code></li>" }.joined(separator: "\n") + "\n</ul>")
        <h2>Pages that would change: \(pages.count)</h2>
        \(pagesByLanguage.joined(separator: "\n"))
        <h2>The consent to be returned</h2>
        <pre>\(draft.asHTML)</pre>
        </body>
        </html>

        """
    }

    /// The pages of each language, those of the review's languages first, and of these the State's own pages first.
    private var pagesByLanguage: [String] {
        let others = Language.allCases.filter { !consent.languages.contains($0) }
        return (consent.languages + others).map { language in
            let own = "\(language.rawValue)/states/\(consent.party.description.lowercased())"
            let pages = pages.filter { $0.hasPrefix("\(language.rawValue)/") }
            let sorted = pages.filter { $0.hasPrefix(own) } + pages.filter { !$0.hasPrefix(own) }
            let links = sorted.map { "<li><a href=\"\($0.asHTML)\">\($0.asHTML)</a></li>" }
            return """
                <h3 lang="\(language.rawValue)">\(language.autonym.asHTML)</h3>
                <ul>
                \(links.joined(separator: "\n"))
                </ul>
                """
        }
    }
}

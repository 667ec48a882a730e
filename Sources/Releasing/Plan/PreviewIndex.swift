public import Mechanism

/// The first page of a preview: what the State is asked to consent to, with the digest to quote.
public struct PreviewIndex: Sendable {
    let party: String
    let consent: String
    let digest: String
    let texts: [(address: String, digest: String)]
    let pages: [String]
    let draft: String
    let asAt: CalendarDate

    public init(
        party: String, consent: String, digest: String, texts: [(address: String, digest: String)], pages: [String],
        draft: String, asAt: CalendarDate
    ) {
        self.party = party
        self.consent = consent
        self.digest = digest
        self.texts = texts
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
        <title>For consideration: \(consent.asHTML)</title>
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
        <h1>\(party.asHTML): proposed consent \(consent.asHTML)</h1>
        <p>As the site would be on \(asAt). Digest to quote in the note verbale: <strong><code>\(digest)</code></strong></p>
        <h2>Pages that would change: \(pages.count)</h2>
        <ul>
        \(pages.map { "<li><a href=\"\($0.asHTML)\">\($0.asHTML)</a></li>" }.joined(separator: "\n"))
        </ul>
        <h2>Texts that the consent covers: \(texts.count)</h2>
        <table>
        \(texts.map { "<tr><td><code>\($0.address.asHTML)</code></td><td><code>\($0.digest.prefix(16))</code></td></tr>" }.joined(separator: "\n"))
        </table>
        <h2>The consent to be returned</h2>
        <pre>\(draft.asHTML)</pre>
        </body>
        </html>

        """
    }
}

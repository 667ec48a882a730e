/// The script that shows a page anew when something has changed. It is added to pages on the way and stands in no site.
enum LiveScript {
    static let bytes = Array(
        """
        "use strict";
        const shown = new URL(document.currentScript.src).searchParams.get("edition");
        (async () => {
          for (;;) {
            try {
              const answer = await fetch("\(LiveSite.ownFolder)changes?edition=" + shown, { cache: "no-store" });
              if (answer.ok && (await answer.text()) !== shown) return location.reload();
            } catch {
              await new Promise((resume) => setTimeout(resume, 500));
            }
          }
        })();

        """.utf8)

    static func element(_ edition: Int) -> String {
        "<script src=\"\(LiveSite.ownFolder)live.js?edition=\(edition)\" defer></script>"
    }

    /// The page with the element at the end of its head; other files as they are.
    ///
    /// A page without a head gets it too: an editor that empties a template before it writes it may be seen in between, and
    /// such a page has to be shown anew as well.
    static func added(to bytes: [UInt8], of path: String, _ edition: Int) -> [UInt8] {
        guard path.hasSuffix(".html") else { return bytes }
        var page = bytes
        let place = bytes.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
        page.insert(contentsOf: element(edition).utf8, at: place)
        return page
    }
}

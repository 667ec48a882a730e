internal import Diagnostics
internal import Mechanism

/// Where redirects lead in the end, and what is wrong with them.
struct RedirectCheck {
    /// The page that each old address leads to, through other redirects if there are any.
    private(set) var targets: [(old: PageAddress, target: PageAddress)] = []
    private(set) var findings: [Diagnostic] = []

    /// - Parameter pages: the addresses of all pages of the site.
    init(_ redirects: [Redirect], pages: [PageAddress]) {
        let byPath = Dictionary(pages.map { ($0.path, $0) }) { first, _ in first }
        let next = Dictionary(redirects.map { ($0.old, $0.new) }) { first, _ in first }
        for redirect in redirects {
            if byPath[redirect.old] != nil {
                report(
                    redirect, "redirect-of-page", found: "a redirect at the address of a page, \"\(redirect.old)\"",
                    expected: "an address that no page has any more", remedy: "remove the line")
                continue
            }
            var path = redirect.new
            var passed: Set = [redirect.old]
            while byPath[path] == nil, let following = next[path], passed.insert(path).inserted { path = following }
            if let target = byPath[path] {
                targets.append((PageAddress(movedFrom: redirect.old), target))
            } else if passed.contains(path) {
                report(
                    redirect, "redirect-loop", found: "redirects that lead from \"\(redirect.old)\" in a circle",
                    expected: "redirects that end at a page", remedy: "correct one of them")
            } else {
                report(
                    redirect, "redirect-to-nothing", found: "a redirect to \"\(path)\", where there is no page",
                    expected: "the address of a page",
                    remedy: "correct the new address, or remove the line if the page is gone for good")
            }
        }
    }

    private mutating func report(
        _ redirect: Redirect, _ kind: String, found: String, expected: String, remedy: String
    ) {
        findings.append(
            Diagnostic(
                kind: kind, path: Redirect.file, position: redirect.position, found: found, expected: expected,
                remedy: remedy))
    }
}

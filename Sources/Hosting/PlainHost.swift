extension ServingRules {
    /// `_headers`, which many hosts of plain files read at the top of the site.
    ///
    /// Where several patterns fit, such hosts join the values of a field. So a field is set for all paths, or for folders that
    /// have nothing in common. The policy is that of pages for all files; a second policy, as attachments have it, makes it
    /// stricter. How long pages are kept is left to the host.
    var plainHeaders: String {
        var lines = preamble("Plain hosts: put it at the top of the site.")
        func block(_ pattern: String, _ fields: [HeaderField]) {
            lines += [pattern] + fields.map { "  \($0.name): \($0.value)" }
        }
        block(basePath + "*", commonHeaders + [HeaderField("Content-Security-Policy", FileKind.page.policy)])
        for kind in FileKind.byPrecedence {
            for pattern in kind.patterns {
                guard case .folder = pattern else { continue }
                var fields = [HeaderField("Cache-Control", kind.caching)]
                if let disposition = kind.disposition {
                    fields.append(HeaderField("Content-Disposition", disposition))
                    fields.append(HeaderField("Content-Security-Policy", kind.policy))
                }
                block(pattern.glob(below: basePath), fields)
            }
        }
        return text(lines)
    }

    /// `_redirects`, which the same hosts read.
    var plainRedirects: String {
        text(
            preamble("Plain hosts: put it at the top of the site.")
                + redirects.map { "\(basePath)\($0.old) \(basePath)\($0.new) 301" })
    }
}

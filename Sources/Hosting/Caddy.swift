extension ServingRules {
    /// For the block of a site, which says itself its name and, with `root`, where the site stands in the file system.
    ///
    /// Inside of `route` the lines work in their order, so that a later header field replaces an earlier one.
    var caddySite: String {
        var lines = preamble("Caddy: import it in the block of the site, after root.")
        lines += ["encode gzip {", "\tminimum_length \(Self.leastCompressedSize)", "\tmatch {"]
        let compressed = (MediaType.all + [.feed]).filter(\.isText)
        lines += compressed.map { "\t\theader Content-Type \($0.name)*" } + ["\t}", "}"]
        lines += ["route {"] + headerLines(of: .data) + ["\theader Content-Type \(MediaType.unknown)"]
        for type in MediaType.all {
            lines += ["\t@\(type.endings[0]) path \(type.endings.map { "*.\($0)" }.joined(separator: " "))"]
            lines += ["\theader @\(type.endings[0]) Content-Type \"\(type.value)\""]
        }
        lines += ["\t@feed path_regexp \(Self.feedExpression)"]
        lines += ["\theader @feed Content-Type \"\(MediaType.feed.value)\""]
        lines += ["\t@folder path */", "\theader @folder Content-Type \"\(MediaType.all[0].value)\""]
        for kind in FileKind.byPrecedence.reversed() where kind != .data {
            let paths = kind.patterns.map { $0.glob(below: basePath) }
            lines += ["\t@\(kind.rawValue) path \(paths.joined(separator: " "))"]
            lines += ownHeaders(of: kind).map { "\theader @\(kind.rawValue) \($0.name) \"\($0.value)\"" }
        }
        lines += ["\t@hidden {", "\t\tpath */.*", "\t\tnot path */.well-known/*", "\t}"]
        // A zero byte is an error of the file system, and a status of 500.
        lines += ["\terror @hidden 404", "\t@broken path_regexp [\\x00-\\x1f]", "\terror @broken 404"]
        lines += ["\t@method not method GET HEAD", "\theader @method Allow \"GET, HEAD\"", "\terror @method 405"]
        // With a query a page that has moved shows itself: so a release can be verified.
        lines += redirects.enumerated().flatMap { number, redirect in
            [
                "\t@moved\(number) {", "\t\tpath \(basePath)\(redirect.old)",
                "\t\texpression {http.request.uri.query} == \"\"", "\t}",
                "\theader @moved\(number) Location \"\(basePath)\(redirect.new)\"",
                "\tfile_server @moved\(number) {", "\t\tstatus 301", "\t}",
            ]
        }
        lines += ["\tfile_server", "}"]
        // The fields of the file that isn't there are set already: they are replaced by those of the page that is shown.
        lines +=
            ["handle_errors {"] + headerLines(of: .page) + [
                "\theader Content-Type \"\(MediaType.all[0].value)\"", "\theader -Content-Disposition",
                "\t@missing expression {http.error.status_code} in [403, 404]", "\thandle @missing {",
                "\t\trewrite * \(basePath)\(Self.notFoundPage)", "\t\tfile_server {", "\t\t\tstatus 404", "\t\t}",
                "\t}", "}",
            ]
        return text(lines)
    }

    private func ownHeaders(of kind: FileKind) -> [HeaderField] {
        let common = Set(commonHeaders)
        return headers(of: kind).filter { !common.contains($0) }
    }

    /// Fields are removed in a block of their own, because a block that removes one works last, after every other.
    private func headerLines(of kind: FileKind) -> [String] {
        ["\theader {"] + headers(of: kind).map { "\t\t\($0.name) \"\($0.value)\"" } + ["\t}", "\theader -Server"]
    }
}

extension FileKind.Pattern {
    /// The pattern as Caddy and plain hosts have it.
    func glob(below root: String) -> String {
        switch self {
        case .folder(let name): "\(root)\(name)/*"
        case .file(let name): root + name
        case .ending(let ending): "*.\(ending)"
        case .folderAddress: "*/"
        }
    }
}

extension ServingRules {
    /// For the block `http`: what depends on the path of a file. Patterns are regular expressions, so that no size of a hash table
    /// has to be set; the first that fits counts.
    var nginxHTTP: String {
        var lines = preamble("nginx: include it in the block http.")
        lines += map("mechsite_policy", \.policy)
        lines += map("mechsite_caching", \.caching)
        lines += map("mechsite_disposition") { $0.disposition ?? "" }
        lines += ["# With a query a page that has moved shows itself: so a release can be verified."]
        lines += ["map $uri$is_args$args $mechsite_moved {", "    default \"\";"]
        lines += redirects.map { "    \"~^\(escaped(basePath + $0.old))$\" \"\(basePath)\($0.new)\";" }
        return text(lines + ["}"])
    }

    private func map(_ variable: String, _ value: (FileKind) -> String) -> [String] {
        let entries = FileKind.byPrecedence.flatMap { kind in
            kind.patterns.map { "    \"~\($0.regularExpression(below: basePath))\" \"\(value(kind))\";" }
        }
        return ["map $uri $\(variable) {", "    default \"\(value(.data))\";"] + entries + ["}"]
    }

    /// For the block `server`, which says itself where the site stands in the file system, its name and its certificate.
    ///
    /// All header fields are set in one place, because a `location` that sets one loses all of those around it. A field whose
    /// variable is empty is not sent.
    var nginxServer: String {
        let texts = MediaType.all + [.feed]
        let withCharset = texts.filter { $0.hasCharset && $0.name != "text/html" }.map(\.name)
        let compressed = texts.filter { $0.isText && $0.name != "text/html" }.map(\.name)
        var lines = preamble("nginx: include it in the block server, after root.")
        lines += ["index index.html;", "autoindex off;", "server_tokens off;", "absolute_redirect off;"]
        lines += ["# A link in the folder of the site leads nowhere.", "disable_symlinks on from=$document_root;", ""]
        lines += ["types {"] + MediaType.all.map { "    \($0.name) \($0.endings.joined(separator: " "));" } + ["}"]
        lines += ["default_type \(MediaType.unknown);", "charset utf-8;"]
        lines += ["charset_types \(withCharset.joined(separator: " "));", ""]
        lines += ["gzip on;", "gzip_vary on;", "gzip_proxied any;", "gzip_min_length \(Self.leastCompressedSize);"]
        lines += ["gzip_types \(compressed.joined(separator: " "));", ""]
        lines += commonHeaders.map { "add_header \($0.name) \"\($0.value)\" always;" }
        lines += [
            "add_header Content-Security-Policy $mechsite_policy always;",
            "add_header Cache-Control $mechsite_caching always;",
            "add_header Content-Disposition $mechsite_disposition always;",
            "add_header Location $mechsite_moved always;", "",
        ]
        lines += ["error_page 403 404 =404 \(basePath)\(Self.notFoundPage);", ""]
        lines += [
            "# Hidden files are none of the site's.", "location ~ /\\.(?!well-known/) {", "    return 404;", "}", "",
        ]
        lines += [
            "location ~ \(Self.feedExpression) {", "    types { }", "    default_type \(MediaType.feed.name);", "}",
        ]
        lines += [
            "", "# A page that has moved answers with its new address and with the released page that says so.",
            "error_page 418 =301 @mechsite_moved;", "if ($mechsite_moved) {", "    return 418;", "}",
            "location @mechsite_moved {", "    types { }", "    default_type \"\(MediaType.all[0].value)\";",
            "    try_files $uri =404;", "}",
        ]
        return text(lines)
    }

    static let feedExpression = "/(feed|feeds/[^/]+)\\.xml$"
}

extension FileKind.Pattern {
    func regularExpression(below root: String) -> String {
        switch self {
        case .folder(let name): "^\(escaped(root + name))/"
        case .file(let name): "^\(escaped(root + name))$"
        case .ending(let ending): "\\.\(ending)$"
        case .folderAddress: "/$"
        }
    }
}

/// A path as a regular expression for itself: of all characters in paths of the site, the full stop alone means something else.
private func escaped(_ path: String) -> String {
    String(path.flatMap { $0 == "." ? ["\\", $0] : [$0] })
}

import Hosting
import Testing

@Suite("How servers answer")
struct ServingRulesTests {
    private static let rules = ServingRules(
        basePath: "/", redirects: [.init(old: "en/old.page.html", new: "en/new.html")], demandsTLS: false)

    private static func field(_ name: String, of kind: FileKind, in rules: ServingRules = rules) -> String? {
        rules.headers(of: kind).first { $0.name == name }?.value
    }

    @Test(
        "a path says what a file is, and a folder says more than an ending",
        arguments: [
            ("", .page), ("en/", .page), ("en/index.html", .page), ("404.html", .page),
            ("assets/site.0123456789.css", .asset),
            ("assets/search.0123456789/page.js", .asset), ("search/en/0/1.json", .searchIndex),
            ("en/search.html", .page), ("release.json", .statement), (".well-known/security.txt", .statement),
            ("attachments/a.html", .attachment), ("attachments/a.pdf", .attachment), ("data/texts.csv", .data),
            ("en/feed.xml", .data), ("robots.txt", .data), ("data/assets/a.json", .data),
        ] as [(String, FileKind)])
    func kinds(path: String, kind: FileKind) {
        #expect(FileKind.of(path) == kind)
    }

    @Test("every kind has every field once, and no policy allows anything unsafe", arguments: FileKind.allCases)
    func fields(of kind: FileKind) {
        let names = Self.rules.headers(of: kind).map(\.name)
        #expect(Set(names).count == names.count)
        for name in [
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
            "Cache-Control",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy",
        ] { #expect(names.contains(name)) }
        let policy = Self.field("Content-Security-Policy", of: kind) ?? ""
        #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
        #expect(policy.contains("sandbox") == (kind != .page))
    }

    @Test("only files whose names change with their contents are kept for ever")
    func caching() {
        for kind in FileKind.allCases {
            #expect(Self.field("Cache-Control", of: kind)?.contains("immutable") == (kind == .asset))
        }
        #expect(Self.field("Cache-Control", of: .searchIndex) == "no-cache")
        #expect(Self.field("Content-Disposition", of: .attachment) == "attachment")
    }

    @Test("strict transport is said when it is asked for")
    func strictTransport() {
        let strict = ServingRules(basePath: "/", redirects: [], demandsTLS: true)
        for kind in FileKind.allCases {
            #expect(Self.field("Strict-Transport-Security", of: kind) == nil)
            #expect(Self.field("Strict-Transport-Security", of: kind, in: strict) == "max-age=63072000")
        }
        for file in strict.files()
        where !["nginx/http.conf", "nginx/trial.conf", "plain/_redirects"].contains(file.path) {
            #expect(file.text.contains("Strict-Transport-Security"), "\(file.path)")
        }
    }

    @Test("every field of every kind is in the configuration of every server", arguments: ["nginx", "caddy"])
    func written(server: String) {
        let text = Self.rules.files().filter { $0.path.hasPrefix(server) }.map(\.text).joined()
        for kind in FileKind.allCases {
            for field in Self.rules.headers(of: kind) {
                #expect(text.contains(field.name) && text.contains("\"\(field.value)\""), "\(field.name)")
            }
        }
        #expect(text.contains("en/new.html"))
    }

    @Test("a site below a folder of its host has its folder in every rule")
    func below() {
        let rules = ServingRules(
            basePath: "/review/", redirects: [.init(old: "en/old.html", new: "en/new.html")], demandsTLS: false)
        let texts = Dictionary(uniqueKeysWithValues: rules.files().map { ($0.path, $0.text) })
        #expect(texts["plain/_redirects"]?.contains("\n/review/en/old.html /review/en/new.html 301\n") == true)
        #expect(texts["plain/_headers"]?.contains("\n/review/assets/*\n") == true)
        #expect(texts["nginx/http.conf"]?.contains("~^/review/assets/") == true)
        #expect(texts["nginx/http.conf"]?.contains("~^/review/en/old\\.html$\" \"/review/en/new.html\"") == true)
        #expect(texts["nginx/server.conf"]?.contains("=404 /review/404.html;") == true)
        #expect(texts["caddy/site.caddy"]?.contains("rewrite * /review/404.html") == true)
    }

    @Test("plain hosts join the values of a field: no path has a field twice but the policy, which only gets stricter")
    func plain() {
        var patterns: [(pattern: String, names: [Substring])] = []
        let text = Self.rules.files().first { $0.path == "plain/_headers" }?.text ?? ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("  ") {
                patterns[patterns.count - 1].names.append(line.dropFirst(2).prefix { $0 != ":" })
            } else {
                patterns.append((String(line), []))
            }
        }
        for (index, one) in patterns.enumerated() {
            for other in patterns[(index + 1)...] where other.pattern.hasPrefix(one.pattern.prefix { $0 != "*" }) {
                let both = Set(one.names).intersection(other.names)
                #expect(both.subtracting(["Content-Security-Policy"]) == [], "\(one.pattern) and \(other.pattern)")
            }
        }
        #expect(patterns.count > 3)
    }
}

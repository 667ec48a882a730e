/// What a browser may load and do, as the value of `Content-Security-Policy`. Nothing in it is `unsafe-`.
enum ContentPolicy {
    /// Of pages: style sheet, scripts and search index of the site itself, and nothing from anywhere else. Scripts can't turn text
    /// into markup, because no policy of trusted types may be made.
    static let page = joined([
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "script-src 'self'", "connect-src 'self'",
        "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
    ])

    /// Of everything that is no page: if a browser shows it all the same, it runs nothing, loads nothing, and has no origin.
    static let file = joined([
        "default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "sandbox",
    ])

    private static func joined(_ directives: [String]) -> String { directives.joined(separator: "; ") }
}

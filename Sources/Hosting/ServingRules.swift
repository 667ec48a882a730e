/// How a server has to answer for the site. The configurations of all servers are written from this one value.
public struct ServingRules: Sendable {
    /// An address that a page has left, and the page that it leads to; both below the root of the site, such as `en/index.html`.
    public struct Redirect: Sendable, Hashable {
        public let old: String
        public let new: String

        public init(old: String, new: String) {
            self.old = old
            self.new = new
        }
    }

    /// The path of the root of the site on its host, with a slash at both ends.
    public let basePath: String
    /// In the order of the file that they come from.
    public let redirects: [Redirect]
    /// Whether browsers shall come back over TLS only, for two years. Nobody can take that back before.
    public let demandsTLS: Bool

    public init(basePath: String, redirects: [Redirect], demandsTLS: Bool) {
        precondition(basePath.hasPrefix("/") && basePath.hasSuffix("/"), "a path with a slash at both ends")
        self.basePath = basePath
        self.redirects = redirects
        self.demandsTLS = demandsTLS
    }

    /// The page that is shown in the place of one that isn't there, below the root.
    public static let notFoundPage = "404.html"

    /// Shorter answers grow when they are compressed, or hardly shrink.
    static let leastCompressedSize = 512

    /// The value of `Content-Type` for a path below the root.
    public static func contentType(of path: String) -> String { MediaType.of(path)?.value ?? MediaType.unknown }

    /// Whether a file is sent compressed to whoever takes that.
    public static func isCompressed(_ path: String, size: Int) -> Bool {
        size >= leastCompressedSize && MediaType.of(path)?.isText ?? false
    }

    /// What every answer has, whatever it is of.
    public var commonHeaders: [HeaderField] {
        var fields = [
            HeaderField("X-Content-Type-Options", "nosniff"),
            // Whoever follows a link away from the site is nobody's business.
            HeaderField("Referrer-Policy", "no-referrer"),
            HeaderField("Permissions-Policy", Self.refusedFeatures.map { "\($0)=()" }.joined(separator: ", ")),
            HeaderField("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderField("Cross-Origin-Embedder-Policy", "require-corp"),
            HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
            // For browsers that don't know frame-ancestors.
            HeaderField("X-Frame-Options", "DENY"),
        ]
        if demandsTLS { fields.append(HeaderField("Strict-Transport-Security", "max-age=63072000")) }
        return fields
    }

    /// What a browser could offer to pages and shall not offer to these.
    private static let refusedFeatures = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
        "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    ]

    /// All header fields of a file, but for its type and size.
    public func headers(of kind: FileKind) -> [HeaderField] {
        var fields = commonHeaders
        fields.append(HeaderField("Content-Security-Policy", kind.policy))
        fields.append(HeaderField("Cache-Control", kind.caching))
        if let disposition = kind.disposition { fields.append(HeaderField("Content-Disposition", disposition)) }
        return fields
    }
}

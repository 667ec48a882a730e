/// The kinds of files that a server treats differently, told apart by their paths alone.
public enum FileKind: String, Sendable, CaseIterable {
    /// HTML.
    case page
    /// Style sheets and scripts, whose names change with their contents.
    case asset
    /// The index that the search reads: its parts belong together, so that none may be older than another.
    case searchIndex
    /// The signed manifest of the release and the contact for security: who asks wants to know what is true now.
    case statement
    /// Files of States, which nobody here wrote.
    case attachment
    /// Everything else: tables, documents in JSON, feeds, citations.
    case data

    /// How a path below the root of the site is told to be of a kind.
    enum Pattern: Sendable, Hashable {
        case folder(String)
        case file(String)
        case ending(String)
        /// The address of a folder, where the server shows its page.
        case folderAddress
    }

    /// Empty for `data`: what no pattern of another kind fits.
    var patterns: [Pattern] {
        switch self {
        case .page: [.ending("html"), .folderAddress]
        case .asset: [.folder("assets")]
        case .searchIndex: [.folder("search")]
        case .statement: [.file("release.json"), .file("release.json.minisig"), .folder(".well-known")]
        case .attachment: [.folder("attachments")]
        case .data: []
        }
    }

    /// How long an answer may be kept, as the value of `Cache-Control`.
    var caching: String {
        switch self {
        case .asset: "public, max-age=31536000, immutable"
        case .searchIndex, .statement: "no-cache"
        // A withdrawal has to reach readers within minutes, without every page being asked for twice.
        case .page, .data, .attachment: "public, max-age=300, must-revalidate"
        }
    }

    var policy: String {
        switch self {
        case .page: ContentPolicy.page
        case .asset, .searchIndex, .statement, .attachment, .data: ContentPolicy.file
        }
    }

    /// The value of `Content-Disposition`, or nil.
    var disposition: String? {
        switch self {
        // What nobody here wrote is saved and opened outside of the browser, never shown as a page of the site.
        case .attachment: "attachment"
        case .page, .asset, .searchIndex, .statement, .data: nil
        }
    }

    /// In the order in which patterns are tried. A folder says more than an ending: HTML among the attachments is an attachment.
    static let byPrecedence: [FileKind] = [.asset, .searchIndex, .statement, .attachment, .page, .data]

    /// The kind of a path below the root of the site, such as `en/index.html`.
    public static func of(_ path: String) -> FileKind {
        byPrecedence.first { kind in kind.patterns.contains { $0.fits(path) } } ?? .data
    }
}

extension FileKind.Pattern {
    func fits(_ path: String) -> Bool {
        switch self {
        case .folder(let name): path.hasPrefix(name + "/")
        case .file(let name): path == name
        case .ending(let ending): path.hasSuffix("." + ending)
        case .folderAddress: path.isEmpty || path.hasSuffix("/")
        }
    }
}

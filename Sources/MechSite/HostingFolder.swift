internal import Hosting
internal import Publishing

/// The folder with the configurations of servers, beside the site and never in it.
struct HostingFolder {
    private let writer: SiteWriter

    /// The folder for a site: `public.hosting` for `public`.
    static func path(beside site: String) -> String {
        var site = site
        while site.count > 1, site.hasSuffix("/") { site.removeLast() }
        return site + ".hosting"
    }

    /// Writes the configurations, which take their place when the folder is committed.
    init(_ rules: ServingRules, at path: String) throws(PublishingFailure) {
        writer = try SiteWriter(target: path, kind: .serverConfiguration)
        for file in rules.files() {
            try writer.write(file.path, owner: "configuration of servers", Array(file.text.utf8))
        }
    }

    func commit() throws(PublishingFailure) { _ = try writer.commit() }
}

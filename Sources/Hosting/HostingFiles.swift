extension ServingRules {
    /// A file of the folder beside the site, which is for the person who runs the server and is never served.
    public struct File: Sendable, Hashable {
        public let path: String
        public let text: String
    }

    /// The configurations of all servers, in the order of their paths.
    public func files() -> [File] {
        [
            File(path: "caddy/site.caddy", text: caddySite),
            File(path: "nginx/http.conf", text: nginxHTTP),
            File(path: "nginx/server.conf", text: nginxServer),
            File(path: "nginx/trial.conf", text: nginxTrial),
            File(path: "plain/_headers", text: plainHeaders),
            File(path: "plain/_redirects", text: plainRedirects),
        ]
    }

    /// The first lines of a configuration, which say what it is.
    func preamble(_ use: String) -> [String] {
        ["# Written by mechsite with the site: every build replaces this file.", "# " + use]
    }

    func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}

/// What a folder that is replaced as a whole holds. One kind never takes the place of another.
public enum OutputKind: Sendable, CaseIterable {
    case site
    case publicRecord
    case serverConfiguration
    case preview

    /// The contents of the marker, the same every time.
    var marker: String {
        let line =
            switch self {
            case .site: "This folder is written by mechsite. Every build replaces it as a whole"
            case .publicRecord:
                "This folder is the public record. Every time that records are cleared it is replaced as a whole"
            case .serverConfiguration: "This folder is for servers. Every build of the site replaces it as a whole"
            case .preview: "This folder is a preview. The next one replaces it as a whole"
            }
        return line + ": keep nothing of your own in it.\n"
    }

    /// For messages.
    var words: String {
        switch self {
        case .site: "a site"
        case .publicRecord: "a public record"
        case .serverConfiguration: "configurations of servers"
        case .preview: "a preview"
        }
    }
}

/// The programs of Debian that read what a State has sent. Each is asked to do one thing, in a process of its own.
enum DebianTool: String, CaseIterable {
    case qpdf
    case pdftocairo
    case pdftotext
    case pdftoppm
    case djpeg
    case cjpeg
    case pngtopam
    case pamtopng

    /// What of Debian holds it.
    var debianPackage: String {
        switch self {
        case .qpdf: "qpdf"
        case .pdftocairo, .pdftotext, .pdftoppm: "poppler-utils"
        case .djpeg, .cjpeg: "libjpeg-turbo-progs"
        case .pngtopam, .pamtopng: "netpbm"
        }
    }

    /// Never looked for in the search path: nobody can put another program of that name in its place.
    var path: String { "/usr/bin/" + rawValue }
}

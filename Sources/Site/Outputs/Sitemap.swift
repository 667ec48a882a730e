internal import Bytes
internal import Mechanism

/// The list of pages for search engines, each with its editions in the other languages.
enum Sitemap {
    static let file = "sitemap.xml"

    static func write(_ addresses: [PageAddress], of model: SiteModel, into bytes: inout ByteBuffer) {
        bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        bytes.append(
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        )
        for address in addresses.sorted(by: { $0.path < $1.path }) {
            for language in Language.allCases {
                bytes.append("<url><loc>")
                bytes.appendEscaped("\(model.baseAddress)/\(address.file(in: language))")
                bytes.append("</loc>")
                for other in Language.allCases {
                    bytes.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    bytes.append(other.code)
                    bytes.append("\" href=\"")
                    bytes.appendEscaped("\(model.baseAddress)/\(address.file(in: other))")
                    bytes.append("\"/>")
                }
                if address == .home {
                    // The choice of language stands for readers of none of the six.
                    bytes.append("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"")
                    bytes.appendEscaped("\(model.baseAddress)/index.html")
                    bytes.append("\"/>")
                }
                bytes.append("</url>\n")
            }
        }
        bytes.append("</urlset>\n")
    }
}

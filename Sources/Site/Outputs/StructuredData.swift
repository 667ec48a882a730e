internal import Bytes
internal import Mechanism
internal import Templates

/// What a page says of itself to programs, in the vocabulary of schema.org as JSON-LD. It names the vocabulary and loads nothing;
/// a script element of this type holds data that no browser runs.
enum StructuredData {
    /// The element for the head of a page.
    static func element(
        of page: PageAddress, _ head: PageHead, below steps: [(label: String, address: PageAddress)],
        in edition: Edition
    ) -> HTMLFragment {
        let base = edition.model.baseAddress
        func address(_ page: PageAddress) -> JSON { .text("\(base)/\(page.file(in: edition.language))") }
        let site = JSON.text("\(base)/\(PageAddress.home.file(in: edition.language))#site")
        let trail = steps + [(head.shortTitle ?? head.title, page)]
        let parts: [JSON] =
            [
                .object([
                    "@type": "WebSite", "@id": site, "name": .text(edition.text(.siteName)),
                    "url": address(.home), "inLanguage": .text(edition.language.code),
                ]),
                .object([
                    "@type": "WebPage", "@id": address(page), "url": address(page), "name": .text(head.title),
                    "description": .text(head.description ?? head.title),
                    "inLanguage": .text(edition.language.code), "isPartOf": .object(["@id": site]),
                    "creativeWorkStatus": head.isDemonstration ? .text(edition.text(.demonstrationMark)) : nil,
                    "breadcrumb": page == .home
                        ? nil
                        : .object([
                            "@type": "BreadcrumbList",
                            "itemListElement": .list(
                                trail.enumerated().map { index, step in
                                    .object([
                                        "@type": "ListItem", "position": .number(index + 1), "name": .text(step.0),
                                        "item": address(step.1),
                                    ])
                                }),
                        ]),
                    "mainEntity": head.mainEntity,
                ]),
            ]
        var bytes = ByteBuffer(capacity: 1 << 11)
        bytes.append("<script type=\"application/ld+json\">")
        JSON.object(["@context": "https://schema.org", "@graph": .list(parts)]).writeInline(into: &bytes)
        bytes.append("</script>")
        return HTMLFragment(copying: bytes)
    }
}

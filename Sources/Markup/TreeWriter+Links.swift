import Bytes

extension TreeWriter {
    /// Opens a link element if the destination may be a link and no link is open.
    mutating func beginLink(_ node: Node) {
        guard openLink == nil, let (kind, address) = target(of: node) else { return }
        openLink = node
        links.append(TextLink(kind: kind, destination: address, line: node.line))
        html.put("<a href=\"")
        html.appendEscaped(address)
        if !node.title.isEmpty {
            html.put("\" title=\"")
            scratch.removeAll()
            scratch.append(node.title, withheld: options.labels.withheldPassage)
            scratch.withBytes { html.appendEscaped($0) }
        }
        html.put(relation(of: kind))
    }

    mutating func endLink(_ node: Node) {
        if openLink == node {
            html.put("</a>")
            openLink = nil
        } else {
            writeDestinationAsText(node)
        }
    }

    /// Shows where a link or an image would have led, unless its words say the same.
    mutating func writeDestinationAsText(_ node: Node) {
        guard !isShown(node.destination, by: node) else { return }
        writeText(" (")
        writeText(node.destination)
        if !node.title.isEmpty {
            writeText(" \"")
            writeText(node.title)
            writeText("\"")
        }
        writeText(")")
    }

    private mutating func writeText(_ literal: StaticString) {
        writeText(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Whether the words of a link are its destination, perhaps without the scheme that the parser put in front.
    private func isShown(_ destination: UnsafeBufferPointer<UInt8>, by node: Node) -> Bool {
        guard !destination.isEmpty else { return node.title.isEmpty }
        guard let only = node.firstChild, only.next == nil, kinds[only] == .text else { return false }
        let added = destination.count - only.literal.count
        guard added >= 0, destination[added...].elementsEqual(only.literal) else { return false }
        return added == 0 || destination[..<added].elementsEqual("http://".utf8)
            || destination[..<added].elementsEqual("mailto:".utf8)
    }

    /// The kind and the address of a link, or nil if it isn't to be one.
    private mutating func target(of node: Node) -> (TextLink.Kind, String)? {
        let destination = node.destination
        switch (LinkDestination(destination), options.links) {
        case (.web, _): return (.external, address(destination))
        case (.mail, _): return (.mail, address(destination))
        case (.relative, .externalOnly), (.other, .externalOnly): return nil
        case (.relative, .resolving) where destination.first == UInt8(ascii: "#"):
            let slug = String(decoding: destination.dropFirst(), as: UTF8.self)
            outline.addTarget(slug, line: node.line)
            return (.heading, "#" + options.identifierPrefix + slug)
        case (.relative, .resolving(let resolve)), (.other, .resolving(let resolve)):
            return resolved(destination, line: node.line, resolve)
        }
    }

    /// What the site makes of a destination. An address from the site has to pass the same test as one from a text.
    private mutating func resolved(
        _ destination: UnsafeBufferPointer<UInt8>, line: Int, _ resolve: (String) -> LinkResolution
    ) -> (TextLink.Kind, String)? {
        if case .address(var found) = resolve(String(decoding: destination, as: UTF8.self)) {
            switch found.withUTF8({ LinkDestination($0) }) {
            case .relative: return (.site, found.withUTF8 { address($0) })
            case .web: return (.external, found.withUTF8 { address($0) })
            case .mail, .other: break
            }
        }
        problems.append(MarkupProblem(.unknownLink, line: line))
        return nil
    }

    private mutating func address(_ destination: UnsafeBufferPointer<UInt8>) -> String {
        scratch.removeAll()
        scratch.appendAddress(destination)
        return scratch.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The end of the opening tag. `noreferrer` keeps the address of the page to itself and implies `noopener`; search engines
    /// aren't asked to follow what a State linked.
    private func relation(of kind: TextLink.Kind) -> StaticString {
        switch (kind, options.links) {
        case (.external, .externalOnly), (.mail, .externalOnly): "\" rel=\"external nofollow noreferrer\">"
        case (.external, .resolving): "\" rel=\"external noreferrer\">"
        case (.mail, .resolving), (.site, _), (.heading, _): "\">"
        }
    }
}

/// Reports footnotes and link definitions that the parser left out of the tree.
func droppedParts(of parsed: ParsedText, _ lines: SourceLines) -> [MarkupProblem] {
    let footnotes = parsed.footnotes.filter { $0.parent == nil }
    return footnotes.map { MarkupProblem(.unusedFootnote, line: $0.line) } + unusedDefinitions(of: parsed, lines)
}

/// A definition counts as used if some link or image of the text shows what it says.
private func unusedDefinitions(of parsed: ParsedText, _ lines: SourceLines) -> [MarkupProblem] {
    guard !parsed.linkDefinitions.isEmpty else { return [] }
    let shown = targets(below: parsed.root)
    let unused = parsed.linkDefinitions.filter { !shown.contains(Target($0.destination, $0.title)) }
    return unused.prefix(Bounds.findings).map {
        MarkupProblem(.unusedLinkDefinition, line: lines.lineOfDefinition(of: $0.destination))
    }
}

private struct Target: Hashable {
    let destination: [UInt8]
    let title: [UInt8]

    init(_ destination: UnsafeBufferPointer<UInt8>, _ title: UnsafeBufferPointer<UInt8>) {
        self.destination = Array(destination)
        self.title = Array(title)
    }
}

private func targets(below root: Node) -> Set<Target> {
    let kinds = NodeKinds()
    var targets: Set<Target> = []
    for node in root.descendants {
        switch kinds[node] {
        case .link, .image: targets.insert(Target(node.destination, node.title))
        default: break
        }
    }
    return targets
}

extension SourceLines {
    /// The line of a link definition: the parser doesn't keep it. The first line is given if the address was written with
    /// escapes and can't be found.
    fileprivate func lineOfDefinition(of destination: UnsafeBufferPointer<UInt8>) -> Int {
        let number = starts.indices.first { index in
            guard let bracket = self[index + 1].firstRange(of: Array("]:".utf8)) else { return false }
            let rest = self[index + 1][bracket.upperBound...]
            let isFollowed = index + 2 <= starts.count && rest.allSatisfy { $0 == UInt8(ascii: " ") }
            let place = isFollowed ? self[index + 2] : rest
            return place.firstRange(of: Array(destination)) != nil || destination.isEmpty
        }
        return (number ?? 0) + 1
    }
}

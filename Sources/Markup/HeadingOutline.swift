/// The headings of a text: their levels, their identifiers, and the links that lead to them.
struct HeadingOutline {
    private(set) var headings: [Heading] = []
    /// The source levels of the headings around the place in the text.
    private var openLevels: [Int] = []
    /// The identifiers that are taken, without prefix, and the number that was last put behind each.
    private var lastNumbers: [String: Int] = [:]
    private var targets: [(slug: String, line: Int)] = []

    /// Adds a heading. Levels that the source skips are closed up, so that the outline of the page has no gaps.
    mutating func add(
        _ text: String, withheld label: String, sourceLevel: Int, line: Int, plainOffset: Int, _ options: MarkupOptions
    ) -> Heading {
        while let last = openLevels.last, last >= sourceLevel { openLevels.removeLast() }
        openLevels.append(sourceLevel)
        let heading = Heading(
            level: min(6, max(2, 1 + openLevels.count + options.headingShift)),
            id: options.identifierPrefix + uniqueSlug(of: text), text: text.replacingWithheldMarks(by: label),
            line: line, plainOffset: plainOffset)
        headings.append(heading)
        return heading
    }

    /// Remembers a link to a heading, which may only come later.
    mutating func addTarget(_ slug: String, line: Int) {
        targets.append((slug, line))
    }

    /// Reports links to headings that the text doesn't have.
    func reportUnknownTargets(to problems: inout [MarkupProblem]) {
        for target in targets where lastNumbers[target.slug] == nil {
            problems.append(MarkupProblem(.unknownHeading, line: target.line))
        }
    }

    private mutating func uniqueSlug(of text: String) -> String {
        let slug = slug(of: text)
        guard var number = lastNumbers[slug] else {
            lastNumbers[slug] = 1
            return slug
        }
        repeat { number += 1 } while lastNumbers["\(slug)-\(number)"] != nil
        lastNumbers[slug] = number
        lastNumbers["\(slug)-\(number)"] = 1
        return "\(slug)-\(number)"
    }
}

/// The words of a heading in the form of an identifier: letters, marks and digits of any script in lower case, and a hyphen for
/// whatever stands between them.
private func slug(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    var length = 0
    var needsHyphen = false
    for scalar in text.unicodeScalars {
        guard isPartOfWord(scalar) else {
            if !isApostrophe(scalar) { needsHyphen = !slug.isEmpty }
            continue
        }
        if length >= (needsHyphen ? longestSlug : 2 * longestSlug) { break }
        if needsHyphen { slug.append("-") }
        needsHyphen = false
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        length += 1
    }
    if slug.isEmpty { return "section" }
    let result = String(slug)
    // These beginnings belong to footnotes.
    return result.hasPrefix("fn-") || result.hasPrefix("fnref-") ? "section-" + result : result
}

/// Words that begin behind this many characters are left out; a word that goes on for as many again is cut.
private let longestSlug = 80

/// `State's` is one word.
private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": return true
        default: return false
        }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        return true
    default:
        return false
    }
}

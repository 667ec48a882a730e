internal import Foundation

/// The names of an alphabetical list that stand under one heading.
public struct IndexSection<Element> {
    /// The letter, or nil for what begins with no letter of the language.
    public let letter: String?
    /// In the order of their names; never empty.
    public let elements: [Element]
}

extension IndexSection: Sendable where Element: Sendable {}

extension Localizer {
    /// All letters that a list can have headings for, in order.
    public var indexLetters: [String] { alphabet.letters.map(\.heading) }

    /// The heading under which a name stands, or nil when it begins with no letter of the language.
    public func indexLetter(of name: String) -> String? {
        guard compare(name, alphabet.end) == .orderedAscending else { return nil }
        var range = alphabet.letters.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if compare(alphabet.letters[middle].beginning, name) == .orderedDescending {
                range = range.lowerBound..<middle
            } else {
                range = middle + 1..<range.upperBound
            }
        }
        return range.lowerBound == 0 ? nil : alphabet.letters[range.lowerBound - 1].heading
    }

    /// The elements in the order of their names, under headings; what has no heading comes last.
    public func indexSections<Element>(
        _ elements: some Sequence<Element>, by name: (Element) -> String
    ) -> [IndexSection<Element>] {
        let groups = Dictionary(grouping: sortedByName(elements, by: name)) { indexLetter(of: name($0)) }
        let headings = indexLetters.map(Optional.some) + [nil]
        return headings.compactMap { letter in
            groups[letter].map { IndexSection(letter: letter, elements: $0) }
        }
    }
}

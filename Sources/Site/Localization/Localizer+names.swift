internal import Foundation

extension Localizer {
    /// Whether the first name comes before, after or with the second in the order of the language.
    ///
    /// Names are compared as they are written: an article at the beginning, Arabic ال included, counts like any other letters,
    /// as in the lists of the United Nations. Chinese names are in the order of pinyin.
    func compare(_ left: String, _ right: String) -> ComparisonResult {
        left.compare(right, options: [], range: nil, locale: locale)
    }

    /// The elements in the order of their names; elements of one name keep their order.
    public func sortedByName<Element>(
        _ elements: some Sequence<Element>, by name: (Element) -> String
    ) -> [Element] {
        elements.enumerated()
            .map { (offset: $0.offset, name: name($0.element), element: $0.element) }
            .sorted { left, right in
                switch compare(left.name, right.name) {
                case .orderedAscending: true
                case .orderedDescending: false
                case .orderedSame: left.offset < right.offset
                }
            }
            .map(\.element)
    }

    /// The place of each name in the order of the language, counted from 0, for lists that show a part of the names.
    ///
    /// Comparing names is slow; comparing these numbers is not.
    public func ranks<Key: Hashable>(of names: some Sequence<(key: Key, name: String)>) -> [Key: Int] {
        let sorted = sortedByName(names, by: \.name)
        return Dictionary(zip(sorted.map(\.key), sorted.indices)) { first, _ in first }
    }
}

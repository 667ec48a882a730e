/// What has changed between two texts, in words.
public struct WordDifference: Sendable, Hashable {
    public enum Segment: Sendable, Hashable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// In the order of the text; neighbours of one kind are joined.
    public let segments: [Segment]

    /// Compares two texts. Words keep the white space that follows them, so that the segments put together are the texts; in
    /// scripts without spaces every character counts as a word.
    public init(from old: String, to new: String) {
        let oldWords = Self.words(of: old)
        let newWords = Self.words(of: new)
        let changes = newWords.difference(from: oldWords)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var pieces: [Segment] = []
        var (left, right) = (0, 0)
        while left < oldWords.count || right < newWords.count {
            if left < oldWords.count, removed.contains(left) {
                pieces.append(.removed(oldWords[left]))
                left += 1
            } else if right < newWords.count, added.contains(right) {
                pieces.append(.added(newWords[right]))
                right += 1
            } else {
                pieces.append(.same(newWords[right]))
                left += 1
                right += 1
            }
        }
        segments = Self.joined(pieces)
    }

    private static func joined(_ pieces: [Segment]) -> [Segment] {
        pieces.reduce(into: []) { result, piece in
            switch (result.last, piece) {
            case (.same(let before), .same(let words)): result[result.count - 1] = .same(before + words)
            case (.removed(let before), .removed(let words)): result[result.count - 1] = .removed(before + words)
            case (.added(let before), .added(let words)): result[result.count - 1] = .added(before + words)
            case (_, _): result.append(piece)
            }
        }
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            let isIdeograph = character.unicodeScalars.first.map { (0x3000...0x9FFF).contains($0.value) } ?? false
            let endsWord = word.last.map(\.isWhitespace) ?? false
            if !word.isEmpty, isIdeograph || (endsWord && !character.isWhitespace) {
                words.append(word)
                word = ""
            }
            word.append(character)
            if isIdeograph {
                words.append(word)
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}

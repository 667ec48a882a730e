/// The three streams that a text is split into before it is compared, with what counts as a run in each.
///
/// Each script is read for itself, so that a Latin tag inside of a Chinese sentence doesn't break the sentence.
public enum Script: Int, Sendable, CaseIterable {
    /// Every script without a stream of its own, and all digits.
    case other
    case arabic
    case han

    /// The shortest run of letters of a withheld text that is always found.
    public var shortestRun: Int {
        switch self {
        case .other: 40
        case .arabic: 30
        case .han: 12
        }
    }

    /// How many letters one fingerprint stands for: three grams, or one.
    var blockLength: Int {
        switch self {
        case .other, .arabic: 3 * gram.length
        case .han: gram.length
        }
    }

    /// The grams that fingerprints are chosen by and made of.
    var gram: Gram { Gram(length: 7, bits: 8) }

    /// The first letters of a short secret by which it is looked up.
    var lookup: Gram {
        switch self {
        case .other, .arabic: gram
        case .han: Gram(length: 2, bits: 16)
        }
    }

    /// Of how many neighbouring blocks one is kept: any run of `shortestRun` letters has this many blocks, so it holds a kept one.
    var choice: Int { shortestRun - blockLength + 1 }

    /// The letters of a text that a run of the shortest length with a certain block in it can have.
    func surroundings(ofBlockAt position: Int, in text: Range<Int>) -> Range<Int> {
        max(text.lowerBound, position - shortestRun + blockLength)..<min(text.upperBound, position + shortestRun)
    }

    /// A run that is public but for fewer letters than this is not told: where two public texts meet on a page, what follows
    /// may begin with the same letters by chance.
    var leastNews: Int {
        switch self {
        case .other: 12
        case .arabic: 9
        case .han: 4
        }
    }

    /// From this many letters on a public part of a page counts as a text of its own, and not as a few words.
    var shortestPart: Int {
        switch self {
        case .other: 16
        case .arabic: 12
        case .han: 6
        }
    }

    /// A public text with fewer letters excuses nothing.
    var shortestPublicText: Int {
        switch self {
        case .other: 24
        case .arabic: 18
        case .han: 7
        }
    }
}

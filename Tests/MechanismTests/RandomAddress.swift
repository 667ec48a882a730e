import Mechanism
import TestSupport
import Testing

extension SplitMix {
    /// Any address that can exist.
    mutating func address() throws -> ItemAddress {
        let version = Bool.random(using: &self) ? 1 : Int.random(in: 1...1000, using: &self)
        let rendition = Rendition(try member(of: Language.allCases), isMachineTranslation: Bool.random(using: &self))
        return ItemAddress(try part(), version: version, rendition)
    }

    private mutating func part() throws -> PartAddress {
        let code = word(of: capitals, length: 3...3)
        let party = try #require(PartyCode(code))
        let kind = try member(of: DocumentKind.allCases)
        guard let part = try reviewPart(kind) else { return PartAddress(party, .contextNote) }
        let number = Int.random(in: 1...99, using: &self)
        let scope = ReviewScope(try member(of: Instrument.allCases), try #require(ClusterNumber(number)))
        return PartAddress(party, .review(scope, part))
    }

    private mutating func reviewPart(_ kind: DocumentKind) throws -> ReviewPart? {
        let number = Int.random(in: 1...9999, using: &self)
        switch kind {
        case .response: return .response(try questionNumber())
        case .dialogue: return .dialogue(number)
        case .observation: return .observation(number)
        case .summary: return .summary
        case .comment: return .comment(try member(of: CommentSubject.allCases))
        case .document: return .document(number)
        case .contextNote: return nil
        }
    }

    private mutating func questionNumber() throws -> QuestionNumber {
        let parts = (0..<Int.random(in: 2...5, using: &self)).map { _ in word(of: smallLettersAndDigits, length: 1...4)
        }
        return try #require(QuestionNumber(parts.joined(separator: ".")))
    }

    private mutating func member<Value>(of values: [Value]) throws -> Value {
        let value = values.randomElement(using: &self)
        return try #require(value)
    }

    private mutating func word(of letters: [Character], length: ClosedRange<Int>) -> String {
        String((0..<Int.random(in: length, using: &self)).compactMap { _ in letters.randomElement(using: &self) })
    }

    /// The text with one to three characters put in, taken out or replaced.
    mutating func mutated(_ text: String) -> String {
        var characters = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            let index = Int.random(in: 0...characters.count, using: &self)
            let last = Int.random(in: index...min(index + 1, characters.count), using: &self)
            let replacement =
                disturbances.randomElement(using: &self).map { Bool.random(using: &self) ? [$0] : [] } ?? []
            characters.replaceSubrange(index..<last, with: replacement)
        }
        return String(String.UnicodeScalarView(characters))
    }
}

private let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
private let smallLettersAndDigits = Array("abcdefghijklmnopqrstuvwxyz0123456789")
/// Among them characters that Unicode holds equal to others: the Kelvin sign, full-width and Arabic digits, accents.
private let disturbances = Array("/.-v01A en\u{212A}\u{FF11}\u{661}\u{301}\u{0}+é".unicodeScalars)

import TestSupport
import Testing

@testable import LeakScan

/// A hash that passed over some of the letters would find everything, slowly: many places would have to be compared.
@Suite("Grams")
struct GramTests {
    @Test(
        "every letter of a gram counts, and the direction doesn't",
        arguments: [Gram(length: 7, bits: 8), Gram(length: 2, bits: 16)])
    func letters(gram: Gram) {
        var dice = SplitMix(state: 7)
        let letters = (0..<gram.length).map { _ in UInt16.random(in: 0x21...0x60, using: &dice) }
        for place in letters.indices {
            let hashes = (UInt16(0x21)...0x60).map { other -> UInt32 in
                var changed = letters
                changed[place] = other
                return hash(changed, gram)
            }
            #expect(Set(hashes).count >= hashes.count - 1, "letter \(place)")
        }
        #expect(hash(letters, gram) == hash(letters.reversed(), gram))
    }

    private func hash(_ letters: [UInt16], _ gram: Gram) -> UInt32 {
        gram.hashes(in: letters.span, 0..<letters.count)[0]
    }
}

import FuzzReaders
import TestSupport
import Testing

/// Every reader with the sound inputs of the repository, with what a fuzzer once found, and with changes of both at random, from
/// seeds. `make fuzz` goes on with libFuzzer, which is led by what the inputs reach.
@Suite("Fuzzing")
struct ReaderFuzzTests {
    @Test("reads or refuses, and keeps what it promises", arguments: FuzzReader.all)
    func readsOrRefuses(_ reader: FuzzReader) throws {
        let found = try reader.found()
        let sound = try reader.seeds() + found
        for bytes in sound { try reader.check(bytes) }
        for seed in 0..<UInt64(reader.trials * Proofs.scale) {
            var dice = SplitMix(state: ~seed)
            var mutation = Mutation(seed: seed)
            let input = mutation.mutated(dice.one(of: sound), with: reader.pieces, most: 8_000)
            do { try reader.check(input) } catch {
                Issue.record("seed \(seed): \(error)")
                return
            }
        }
    }
}

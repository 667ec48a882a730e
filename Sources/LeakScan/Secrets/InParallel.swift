internal import Workers

/// Work on many files by all processors, with the same result as by one.
enum InParallel {
    /// How many results wait to be used: few enough to take little memory.
    private static let most = 32

    /// Makes something of each input, and uses what was made in the order of the inputs.
    ///
    /// - Throws: what the first input threw that did.
    static func forEach<Input: Sendable, Made: Sendable, Failure: Error>(
        _ inputs: [Input], make: @Sendable (Input) throws(Failure) -> Made, use: (Made) -> Void
    ) throws(Failure) {
        for start in stride(from: 0, to: inputs.count, by: most) {
            let batch = inputs[start..<min(inputs.count, start + most)]
            let results = Workers.all.results(of: batch.count) { place in
                Result { () throws(Failure) in try make(batch[start + place]) }
            }
            for result in results { use(try result.get()) }
        }
    }
}

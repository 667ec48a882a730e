/// Bytes that are written in nearly all signs there are: what stands around them may belong to them, and escapes of a language too.
extension Exploration {
    /// Encoded bytes that are made of nearly all signs, in a view with the escapes of one language read, and then of another:
    /// the signs of every other stand for themselves.
    mutating func exploreSigns(
        _ view: View, readBy languages: [Escapes.Language], _ depth: Int, amidNoise: Bool, _ receive: (View) -> Void
    ) {
        guard depth < Self.deepest else { return }
        for language in languages {
            let escapes = Escapes(in: view.bytes, .program, only: language, isMail: false, amidNoise: amidNoise)
            guard !escapes.edits.isEmpty else { continue }
            let read = escapes.edits.applied(to: view, as: escapes.layer, margin: reach)
            spend(on: read)
            exploreSigns(read, depth + 1, receive)
            exploreSigns(read, readBy: languages.filter { $0 != language }, depth + 1, amidNoise: amidNoise, receive)
        }
    }

    /// What may be written in signs in a view.
    mutating func exploreSigns(_ view: View, _ depth: Int, _ receive: (View) -> Void) {
        guard depth < Self.deepest else { return }
        for run in Base85Runs.all(in: view.bytes) where isNew(.signs, run.characters, depth) {
            for (layer, bytes) in run.decodings {
                exploreDecoded(bytes, of: view, from: run.start, as: layer, amidSigns: true, depth, receive)
            }
        }
        for run in Base45Runs.all(in: view.bytes) where isNew(.signs, run.characters, depth) {
            for bytes in run.decodings {
                exploreDecoded(bytes, of: view, from: run.start, as: Base45Runs.layer, amidSigns: true, depth, receive)
            }
        }
        for lines in UUEncodedLines.all(in: view.bytes) {
            exploreDecoded(
                lines.bytes, of: view, from: lines.start, as: UUEncodedLines.layer, amidSigns: true, depth, receive
            )
        }
    }
}

/// Where a run of letters on a page goes over from one text to another: at marks that stand in no sentence, and in the middle of
/// a word at either end.
///
/// A page puts public texts side by side, and what stands beside one may by chance be what follows it in a secret: `…2024,La
/// corruption` in a table, `…2024. La corruption` in the records.
enum Junctions {
    /// The parts of a run that lie between them.
    static func pieces(of range: Range<Int>, _ places: LetterPlaces, in bytes: [UInt8]) -> [Range<Int>] {
        var cuts = [range.lowerBound]
        for letter in range.dropFirst()
        where isApart(places.bytes(after: letter - 1)) {
            cuts.append(letter)
        }
        if !places.isWordStart(range.lowerBound),
            let end = range.dropFirst().first(where: { places.isWordStart($0) })
        {
            cuts.append(end)
        }
        if !places.isWordEnd(range.upperBound - 1),
            let start = range.dropFirst().last(where: { places.isWordStart($0) })
        {
            cuts.append(start)
        }
        cuts += range.flatMap { edgesOfEscape(at: $0, places, in: bytes) }.filter(range.contains)
        cuts.append(range.upperBound)
        cuts.sort()
        return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    }

    /// Where the letters of an escape begin and end, if one begins here: they are no letters of a text.
    private static func edgesOfEscape(at letter: Int, _ places: LetterPlaces, in bytes: [UInt8]) -> [Int] {
        let start = places.start(letter)
        guard start > 0 else { return [] }
        switch bytes[start - 1] {
        case UInt8(ascii: "\\"): return [letter, letter + (bytes[start] == UInt8(ascii: "u") ? 5 : 1)]
        case UInt8(ascii: "%"): return [letter, letter + 2]
        case UInt8(ascii: "&"):
            let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) ?? start
            return [letter, letter + end - start]
        case _: return []
        }
    }

    /// Whether what stands between two letters parts two texts.
    private static func isApart(_ between: ArraySlice<UInt8>) -> Bool {
        for (index, byte) in zip(between.indices, between) {
            switch byte {
            case 0x09, 0x0A, 0x0D, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "="):
                return true
            // A comma of a table has no blank after it.
            case UInt8(ascii: ",") where index == between.endIndex - 1: return true
            case _: continue
            }
        }
        return false
    }
}

/// Letters of one script that an eye can't tell from letters of another.
///
/// A name in which one letter was taken from another alphabet is still that name to a reader: `Аnn` with a Cyrillic А.
enum LookalikeLetters {
    /// The text with the lookalikes in it written in Latin letters, and in Cyrillic ones, if it mixes the scripts at all.
    static func readings(of folded: FoldedText) -> [FoldedText] {
        var hasLatin = false
        var hasOther = false
        for scalar in folded.scalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: hasLatin = true
            case 0x370...0x3FF, 0x400...0x52F: hasOther = true
            case _: continue
            }
        }
        guard hasLatin, hasOther else { return [] }
        return [folded.mapped(toLatin), folded.mapped(toCyrillic)]
    }

    private static let cyrillic = Array("АВЕКМНОРСТУХІЅЈаеорсухіѕјһԁԛԝ".unicodeScalars)
    private static let latinOfCyrillic = Array("ABEKMHOPCTYXISJaeopcyxisjhdqw".unicodeScalars)
    private static let greek = Array("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ".unicodeScalars)
    private static let latinOfGreek = Array("ABEZHIKMNOPTYXaikvopux".unicodeScalars)

    private static let toLatin = Dictionary(
        uniqueKeysWithValues: zip(cyrillic + greek, latinOfCyrillic + latinOfGreek).map { ($0, $1) })
    private static let toCyrillic = Dictionary(uniqueKeysWithValues: zip(latinOfCyrillic, cyrillic).map { ($0, $1) })
}

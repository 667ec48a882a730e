internal import Foundation

/// What is left of a character when texts are compared: compatibility forms, case, marks and lookalikes are folded away, and only
/// letters and digits stay.
struct LetterFolding: Sendable {
    struct FoldedLetter: Sendable, Equatable {
        let code: UInt16
        let script: Script
    }

    static let shared = LetterFolding()

    /// Stands between texts that were put one after the other; no letter has this code.
    static let textBoundary: UInt16 = 0xFFFF
    /// Stands in what is scanned where letters are not neighbours; equal to no letter and to no boundary.
    static let gap: UInt16 = 0xFFFE

    /// The end of the last block of ideographs.
    private static let end: UInt32 = 0x3_2400
    private static let several: UInt32 = 1 << 31

    /// For each character 0, or the letter in bits 0 to 15 and its stream plus 1 in bits 16 and 17, or a place in `expansions`.
    let table: [UInt32]
    private let expansions: [[FoldedLetter]]
    /// The letters of the first 128 characters; 0 for nothing.
    let ascii: [UInt16]

    private init() {
        var table = [UInt32](repeating: 0, count: Int(Self.end))
        var expansions: [[FoldedLetter]] = []
        for value in 0..<Self.end {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let letters = Self.isPlainIdeograph(value) ? [FoldedLetter(value, .han)] : Self.fold(scalar)
            switch letters.count {
            case 0: continue
            case 1: table[Int(value)] = UInt32(letters[0].code) | UInt32(letters[0].script.rawValue + 1) << 16
            case _:
                table[Int(value)] = Self.several | UInt32(expansions.count)
                expansions.append(letters)
            }
        }
        self.table = table
        self.expansions = expansions
        ascii = table.prefix(128).map { UInt16(truncatingIfNeeded: $0) }
    }

    /// The entry of a character; 0 for nothing.
    @inline(__always)
    func entry(_ value: UInt32) -> UInt32 { Int(value) < table.count ? table[Int(value)] : 0 }

    @inline(__always)
    static func isSeveral(_ entry: UInt32) -> Bool { entry & several != 0 }

    func expansion(_ entry: UInt32) -> [FoldedLetter] { expansions[Int(entry & ~Self.several)] }

    // MARK: - Making the table

    private static func isPlainIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x2_0000...0x2_F7FF, 0x3_0000...0x3_23AF: true
        case _: false
        }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> [FoldedLetter] {
        switch scalar.properties.generalCategory {
        case .unassigned, .control, .privateUse, .surrogate, .nonspacingMark, .enclosingMark, .format: return []
        case _: break
        }
        if fillers.contains(scalar.value) { return [] }
        let parts =
            scalar.isASCII ? String(scalar) : String(scalar).decomposedStringWithCompatibilityMapping
        return parts.unicodeScalars.flatMap { part in
            part.properties.uppercaseMapping.unicodeScalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
        }.compactMap(letter)
    }

    /// Letters that are written as nothing: the fillers of Hangul.
    private static let fillers: Set<UInt32> = [0x115F, 0x1160, 0x3164, 0xFFA0]

    private static func letter(_ scalar: Unicode.Scalar) -> FoldedLetter? {
        if let letter = inASign(scalar.value) { return FoldedLetter(letter, .other) }
        let properties = scalar.properties
        if properties.numericType == .decimal, let value = properties.numericValue {
            return FoldedLetter(0x30 + UInt32(value), .other)
        }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .letterNumber, .otherNumber: break
        case _: return nil
        }
        let value = same[scalar.value] ?? scalar.value
        switch value {
        case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF: return FoldedLetter(value, .arabic)
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x2_0000...0x3_FFFF: return FoldedLetter(value, .han)
        case _: return FoldedLetter(value, .other)
        }
    }

    /// The letter that stands in a circle, in a square or in a flag, which no compatibility form leads back to.
    private static func inASign(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x1_F150...0x1_F169: value - 0x1_F150 + 0x61
        case 0x1_F170...0x1_F189: value - 0x1_F170 + 0x61
        case 0x1_F1E6...0x1_F1FF: value - 0x1_F1E6 + 0x61
        case _: nil
        }
    }

    /// Letters that are written for each other, or that no eye tells apart.
    private static let same: [UInt32: UInt32] = {
        var same: [UInt32: UInt32] = [
            // ى as ي, ة as ه, Persian ی and ک as Arabic, ٱ as ا.
            0x649: 0x64A, 0x629: 0x647, 0x6CC: 0x64A, 0x6A9: 0x643, 0x671: 0x627,
        ]
        let pairs = [
            ("łøđħıŧ", "lodhit"),
            ("авекмнорстухіѕјһԁԛԝ", "abekmhopctyxisjhdqw"),
            ("αβεζηικμνορτυχ", "abezhikmnoptyx"),
            ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢɑɡ", "abcdefghijklmnopqrstuvwyzag"),
        ]
        for (from, to) in pairs {
            for (letter, twin) in zip(from.unicodeScalars, to.unicodeScalars) { same[letter.value] = twin.value }
        }
        return same
    }()
}

extension LetterFolding.FoldedLetter {
    init(_ value: UInt32, _ script: Script) {
        // Rare letters beyond the first plane may share a code; a run of them doesn't.
        let code = UInt16(truncatingIfNeeded: value)
        self.init(code: code == 0 || code >= LetterFolding.gap ? 1 : code, script: script)
    }
}

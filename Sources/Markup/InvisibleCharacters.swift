/// Whether a scalar above U+009F can hide in a text: it has no shape of its own, turns the direction of its neighbours around,
/// breaks lines, isn't a character, or is one whose shape no standard gives. The direction isolates U+2066 to U+2069 are among
/// them; in pairs they are let through.
///
/// These are the code points with the property Default_Ignorable_Code_Point, the line and paragraph separators, the interlinear
/// annotation signs, the replacement characters, which stand for something that was lost, the blanks and the signs of layout
/// that count as letters or symbols, the noncharacters, those for private use and those that aren't assigned.
func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x0300:
        scalar == 0x00AD
    case 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F:
        true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164:
        true
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFD:
        true
    case 0x13430...0x13442, 0x16FE4, 0x1BCA0...0x1BCA3, 0x1D159, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
        true
    // What texts of the six languages are full of: Unicode needn't be asked.
    case 0x0600...0x06FF, 0x2010...0x2027, 0x3001...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E:
        false
    default:
        hasNoAgreedShape(scalar)
    }
}

/// Whether a code point is for private use, isn't assigned or is a noncharacter: each reader's fonts draw it as they like.
private func hasNoAgreedShape(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case nil, .privateUse, .unassigned: true
    case .some: false
    }
}

/// Whether a line of plain text, such as a title, holds a character that nobody sees or that ends the line.
public func holdsInvisibleCharacter(_ line: String) -> Bool {
    line.unicodeScalars.contains { isInvisible($0.value) || $0.properties.generalCategory == .control }
}

/// Whether a character reference, read from behind its `&`, stands for a character that a text may not hold.
func namesInvisibleCharacter(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let end = text.prefix(longestInvisibleName + 1).firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = text[..<end]
    guard name.first == UInt8(ascii: "#") else { return invisibleNames.contains(String(decoding: name, as: UTF8.self)) }
    let number = name.dropFirst()
    let isHexadecimal = number.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = String(decoding: isHexadecimal ? number.dropFirst() : number, as: UTF8.self)
    switch UInt32(digits, radix: isHexadecimal ? 16 : 10) {
    case nil, 0x09, 0x0A: return false
    case .some(..<0x20), .some(0x7F..<0xA0), .some(0xD800...0xDFFF), .some(0x110000...): return true
    case .some(let value): return isInvisible(value)
    }
}

private let longestInvisibleName = 20

/// The names of HTML whose characters are invisible, or end with an invisible one.
private let invisibleNames: Set<String> = [
    "ApplyFunction", "InvisibleComma", "InvisibleTimes", "NegativeMediumSpace", "NegativeThickSpace",
    "NegativeThinSpace", "NegativeVeryThinSpace", "NoBreak", "ZeroWidthSpace", "af", "caps", "cups", "gesl",
    "gvertneqq", "gvnE", "ic", "it", "lates", "lesg", "lrm", "lvertneqq", "lvnE", "rlm", "shy", "smtes", "sqcaps",
    "sqcups", "varsubsetneq", "varsubsetneqq", "varsupsetneq", "varsupsetneqq", "vsubnE", "vsubne", "vsupnE", "vsupne",
    "zwj", "zwnj",
]

import Bytes

extension SourceScan {
    /// Looks at every character of a line, and returns how many vertical bars it has.
    mutating func scanCharacters(of line: UnsafeBufferPointer<UInt8>) -> Int {
        var bars = 0
        var surplusParentheses = 0
        var openIsolates: [Int] = []
        var lastClosingBracket: Int?
        var index = 0
        while index < line.count {
            let byte = line[index]
            if byte < 0x80, surplusParentheses == 0, holdsOnlyWords(line, at: index) {
                index += 8
                continue
            }
            switch byte {
            case UInt8(ascii: "\t"), UInt8(ascii: " "):
                surplusParentheses = 0
            case 0x00...0x1F, 0x7F:
                report(.controlCharacter(UInt32(byte)), column: index + 1)
            case UInt8(ascii: "("):
                surplusParentheses = max(0, surplusParentheses - 1)
            case UInt8(ascii: ")"):
                surplusParentheses += 1
                if surplusParentheses == Bounds.closingParentheses + 1 { report(.manyParentheses, column: index + 1) }
            case UInt8(ascii: "|"):
                bars += 1
            case UInt8(ascii: "]"):
                closingBrackets += 1
            case UInt8(ascii: "<"):
                scanDeclaration(in: line, at: index)
            case UInt8(ascii: "["):
                guard index + 1 < line.count, line[index + 1] == UInt8(ascii: "^") else { break }
                let lastBracket = lastClosingBracket ?? line.lastIndex(of: UInt8(ascii: "]")) ?? -1
                lastClosingBracket = lastBracket
                let isEscaped = index > 0 && line[index - 1] == UInt8(ascii: "\\")
                scanFootnoteMark(column: index + 1, isClosed: isEscaped || lastBracket > index)
            case UInt8(ascii: "&"):
                mayHoldWithheldMark = true
                if namesInvisibleCharacter(line[(index + 1)...]) { report(.invisibleReference, column: index + 1) }
            case 0xC3...0xCC, 0xCF...0xD3, 0xD9...0xDB:
                // Most of Latin, Cyrillic and Arabic: nothing invisible begins with these bytes, and nothing unassigned.
                index += 2
                continue
            case 0xE4...0xE9:
                // Nor does it with those of the ideographs.
                index += 3
                continue
            case 0x80...:
                let scalar = decodedScalar(in: line, at: index)
                scanScalar(scalar.value, column: index + 1, &openIsolates)
                index += scalar.length
                continue
            default:
                break
            }
            index += 1
        }
        for column in openIsolates {
            report(.unpairedIsolate(decodedScalar(in: line, at: column - 1).value), column: column)
        }
        return bars
    }

    private mutating func scanScalar(_ scalar: UInt32, column: Int, _ openIsolates: inout [Int]) {
        switch scalar {
        case ..<0xA0:
            report(.controlCharacter(scalar), column: column)
        case 0x2066...0x2068:
            openIsolates.append(column)
        case 0x2069:
            if openIsolates.popLast() == nil { report(.unpairedIsolate(scalar), column: column) }
        case WithheldMark.firstScalar:
            mayHoldWithheldMark = true
        default:
            if isInvisible(scalar) { report(.invisibleCharacter(scalar), column: column) }
        }
    }

    private mutating func scanDeclaration(in line: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index + 1 < line.count, line[index + 1] == UInt8(ascii: "!") || line[index + 1] == UInt8(ascii: "?")
        else { return }
        block.declarations += 1
        if block.declarations == Bounds.declarations + 1 { report(.manyDeclarations, column: index + 1) }
    }

    /// A footnote mark whose `]` stands on another line loses its words in the parser.
    private mutating func scanFootnoteMark(column: Int, isClosed: Bool) {
        footnoteMarks += 1
        if footnoteMarks == Bounds.footnoteMarks + 1 { report(.manyFootnoteMarks, column: column) }
        if !isClosed { report(.openFootnoteMark, column: column) }
    }
}

/// Whether the next eight bytes are letters, digits, spaces and such signs of ASCII as mean nothing to the scan: most of a text is.
/// It may say no of others too, of which each is then looked at by itself.
@inline(__always)
private func holdsOnlyWords(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard let bytes = EightBytes(of: line, from: index) else { return false }
    // Signs that differ in one bit are found by one comparison: & and ', ( and ). That for the brackets finds Y and _ as well.
    let signs =
        bytes.marks(of: UInt8(ascii: "&"), ignoring: 1) | bytes.marks(of: UInt8(ascii: "("), ignoring: 1)
        | bytes.marks(of: UInt8(ascii: "["), ignoring: 6) | bytes.marks(of: UInt8(ascii: "<"))
        | bytes.marks(of: UInt8(ascii: "|"))
    return (signs | bytes.marksOfControls | bytes.marksOfOthers | bytes.marks(of: 0x7F)) == 0
}

/// The scalar that begins at an index of valid UTF-8, and its number of bytes.
private func decodedScalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    func continuation(_ distance: Int) -> UInt32 { UInt32(text[index + distance] & 0x3F) }
    let lead = UInt32(text[index])
    switch lead {
    case ..<0xE0:
        return ((lead & 0x1F) << 6 | continuation(1), 2)
    case ..<0xF0:
        return ((lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    default:
        return ((lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
    }
}

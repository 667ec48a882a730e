/// The facts of a finding, from which its kind and its words are made.
enum Finding: Sendable, Hashable {
    case textTooLong(bytes: Int)
    case invalidUTF8(offset: Int)
    case controlCharacter(UInt32)
    case invisibleCharacter(UInt32)
    case unpairedIsolate(UInt32)
    case invisibleReference
    case deepNesting
    case longBlock
    case manyColumns
    case largeTable
    case rowTooWide(cells: Int, columns: Int)
    case manyParentheses
    case manyDeclarations
    case manyFootnoteMarks
    case openFootnoteMark
    case unusedFootnote
    case longLinkDefinition(bytes: Int)
    case unusedLinkDefinition
    case unknownLink
    case unknownHeading

    var kind: MarkupProblem.Kind {
        switch self {
        case .textTooLong: .textTooLong
        case .invalidUTF8: .invalidUTF8
        case .controlCharacter: .controlCharacter
        case .invisibleCharacter: .invisibleCharacter
        case .unpairedIsolate: .unpairedIsolate
        case .invisibleReference: .invisibleReference
        case .deepNesting: .deepNesting
        case .longBlock: .longBlock
        case .manyColumns: .manyColumns
        case .largeTable: .largeTable
        case .rowTooWide: .rowTooWide
        case .manyParentheses: .manyParentheses
        case .manyDeclarations: .manyDeclarations
        case .manyFootnoteMarks: .manyFootnoteMarks
        case .openFootnoteMark: .openFootnoteMark
        case .unusedFootnote: .unusedFootnote
        case .longLinkDefinition: .longLinkDefinition
        case .unusedLinkDefinition: .unusedLinkDefinition
        case .unknownLink: .unknownLink
        case .unknownHeading: .unknownHeading
        }
    }

    var found: String { words.found }
    var expected: String { words.expected }
    var remedy: String { words.remedy }
}

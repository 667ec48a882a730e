import CCMarkGFM
import CMarkThreading

/// What a node is.
enum NodeKind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference
}

/// From the numbers of the parser to kinds; those of the extensions are only known at run time.
struct NodeKinds {
    private let extensions = cmark_threading_extension_types()

    subscript(node: Node) -> NodeKind? {
        switch UInt32(node.type) {
        case CMARK_NODE_TEXT.rawValue: .text
        case CMARK_NODE_SOFTBREAK.rawValue: .softBreak
        case CMARK_NODE_PARAGRAPH.rawValue: .paragraph
        case CMARK_NODE_LINK.rawValue: .link
        case CMARK_NODE_EMPH.rawValue: .emphasis
        case CMARK_NODE_STRONG.rawValue: .strong
        case CMARK_NODE_CODE.rawValue: .code
        case CMARK_NODE_ITEM.rawValue: .item
        case CMARK_NODE_LIST.rawValue: .list
        case CMARK_NODE_HEADING.rawValue: .heading
        case UInt32(extensions.table_cell): .tableCell
        case UInt32(extensions.table_row): .tableRow
        case UInt32(extensions.table): .table
        case UInt32(extensions.strikethrough): .strikethrough
        case CMARK_NODE_LINEBREAK.rawValue: .lineBreak
        case CMARK_NODE_HTML_INLINE.rawValue: .htmlInline
        case CMARK_NODE_IMAGE.rawValue: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference
        case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition
        case CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote
        case CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock
        case CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak
        case CMARK_NODE_DOCUMENT.rawValue: .document
        default: nil
        }
    }
}

import CCMarkGFM
import CMarkThreading

/// A node of a parsed text. It is valid as long as the memory of its parser.
struct Node: Equatable {
    private let pointer: UnsafeMutablePointer<cmark_node>

    init(_ pointer: UnsafeMutablePointer<cmark_node>) { self.pointer = pointer }

    private init?(_ pointer: UnsafeMutablePointer<cmark_node>?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var parent: Node? { Node(pointer.pointee.parent) }
    var firstChild: Node? { Node(pointer.pointee.first_child) }
    var lastChild: Node? { Node(pointer.pointee.last_child) }
    var next: Node? { Node(pointer.pointee.next) }
    var previous: Node? { Node(pointer.pointee.prev) }

    /// The number that the parser gave to the kind of this node.
    var type: UInt16 { pointer.pointee.type }

    /// The line where the node begins, or the nearest node around it that knows.
    var line: Int {
        var node = self
        while node.pointer.pointee.start_line <= 0, let parent = node.parent { node = parent }
        return max(1, Int(node.pointer.pointee.start_line))
    }

    /// The text of a text, code or HTML node, and the name of a footnote.
    var literal: UnsafeBufferPointer<UInt8> { bytes(of: pointer.pointee.as.literal) }

    /// The level of a heading in the source.
    var headingLevel: Int { Int(pointer.pointee.as.heading.level) }

    /// The words after the opening fence of a code block.
    var codeInformation: UnsafeBufferPointer<UInt8> { bytes(of: pointer.pointee.as.code.info) }

    /// The contents of a code block.
    var code: UnsafeBufferPointer<UInt8> { bytes(of: pointer.pointee.as.code.literal) }

    /// The destination of a link or image.
    var destination: UnsafeBufferPointer<UInt8> { bytes(of: pointer.pointee.as.link.url) }

    /// The title of a link or image.
    var title: UnsafeBufferPointer<UInt8> { bytes(of: pointer.pointee.as.link.title) }

    /// Whether the items of a list are numbered.
    var isOrdered: Bool { pointer.pointee.as.list.list_type == CMARK_ORDERED_LIST }

    /// Whether the items of a list follow each other without empty lines.
    var isTight: Bool { pointer.pointee.as.list.tight }

    /// The number of an item as it was written, and the number of the first item of a list.
    var number: Int { Int(pointer.pointee.as.list.start) }

    /// Whether numbers are followed by `)`, not by a full stop.
    var hasParenthesis: Bool { pointer.pointee.as.list.delimiter == CMARK_PAREN_DELIM }

    /// Whether an item is a task: the extension for tasks is the only one that takes over items.
    var isTask: Bool { pointer.pointee.extension != nil }

    /// Whether a table row is the header.
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// The number of columns of a table.
    var columns: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }

    /// The alignment of a column of a table: `l`, `c`, `r` or zero.
    func alignment(ofColumn column: Int) -> UInt8 {
        guard column < columns else { return 0 }
        return cmark_gfm_extensions_get_table_alignments(pointer)[column]
    }

    /// How many marks refer to a footnote.
    var referenceCount: Int { Int(pointer.pointee.footnote.def_count) }

    /// Which of the marks for its footnote a mark is, counted from 1.
    var referenceIndex: Int { Int(pointer.pointee.footnote.ref_ix) }
}

/// The bytes of a piece of text where they lie.
func bytes(of chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))
}

/// A field by number: the frame that an open section, or the page, occupies, and the slot in it.
struct Place: Sendable, Equatable {
    let frame: UInt16
    let slot: UInt16
}

extension UInt16 {
    /// The frame that `Operation.select` sets: the view that a dotted name is about to look into.
    static let selectedFrame: UInt16 = 0
    /// The frame of the page's own view.
    static let pageFrame: UInt16 = 1
}

/// One step of rendering. Targets are indices of the operation to go on with.
enum Operation: Sendable, Equatable {
    /// Write a part of the template's literal bytes.
    case literal(start: UInt32, count: UInt32)
    /// Write text, escaped.
    case writeEscaped(Place)
    /// Write markup as it is.
    case writeRaw(Place)
    /// Make a nested view the selected frame.
    case select(Place)
    /// Open a frame for the first nested view, or go to `end` if there is none.
    case loop(Place, end: UInt32)
    /// Go back to `body` with the next nested view, or close the frame after the last.
    case next(body: UInt32)
    /// Go to `end` if the field is empty, unset or none.
    case skipIfEmpty(Place, end: UInt32)
    /// Go to `end` unless the field is empty, unset or none.
    case skipUnlessEmpty(Place, end: UInt32)
}

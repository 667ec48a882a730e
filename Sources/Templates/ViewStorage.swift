/// What rendering sees of one value: bytes, or pointers to nested slots, or for a flag only the count 0 or 1.
///
/// A count of zero is what `{{^name}}` asks for, whatever the kind.
struct Slot {
    let start: UnsafeRawPointer?
    let count: Int
}

/// The memory of a view: one block with a slot for each field, the pointers to nested views, what the view owns, and the text.
///
/// Rendering follows plain pointers through these blocks. With strings and objects in their place a third of the time
/// went into reference counts, more when two threads render the same navigation.
final class ViewStorage: @unchecked Sendable {
    // Unchecked: the block is filled before the initializer returns and never written again.
    let slots: UnsafePointer<Slot>
    /// The shape's fingerprint.
    let shape: UInt64
    /// The fragments and nested views that the slots point into.
    private let owned: UnsafeMutableBufferPointer<Unmanaged<AnyObject>>
    private let block: UnsafeMutableRawPointer

    init(_ shape: Shape, _ values: KeyValuePairs<String, View.Value>) {
        let size = BlockSize(checking: values, against: shape)
        block = .allocate(byteCount: max(size.total, 1), alignment: MemoryLayout<Slot>.alignment)
        let slots = block.bindMemory(to: Slot.self, capacity: values.count)
        var filler = BlockFiller(
            nested: (block + size.slots).bindMemory(to: UnsafePointer<Slot>.self, capacity: size.nestedCount),
            owned: (block + size.slots + size.nested).bindMemory(
                to: Unmanaged<AnyObject>.self, capacity: size.ownedCount),
            text: (block + size.slots + size.nested + size.owned).bindMemory(to: UInt8.self, capacity: size.text))
        owned = UnsafeMutableBufferPointer(start: filler.owned, count: size.ownedCount)
        for (index, pair) in values.enumerated() {
            (slots + index).initialize(to: filler.slot(for: pair.value))
        }
        self.slots = UnsafePointer(slots)
        self.shape = shape.fingerprint
    }

    deinit {
        for object in owned { object.release() }
        block.deallocate()
    }
}

/// How much memory the parts of a block take.
private struct BlockSize {
    let slots: Int
    var nestedCount = 0
    var fragmentCount = 0
    var text = 0

    var ownedCount: Int { nestedCount + fragmentCount }
    var nested: Int { nestedCount * MemoryLayout<UnsafePointer<Slot>>.stride }
    var owned: Int { ownedCount * MemoryLayout<Unmanaged<AnyObject>>.stride }
    var total: Int { slots + nested + owned + text }

    init(checking values: KeyValuePairs<String, View.Value>, against shape: Shape) {
        slots = values.count * MemoryLayout<Slot>.stride
        precondition(
            values.count == shape.fields.count,
            "view of `\(shape.name)`: values for \(values.map(\.key)) where the shape declares \(shape.names)")
        for (index, pair) in values.enumerated() {
            let field = shape.fields[index]
            precondition(
                pair.key == field.name && pair.value.code == field.code,
                """
                view of `\(shape.name)`: `\(pair.key)` (\(pair.value.code)) where the shape declares `\(field.name)` \
                (\(field.code))
                """)
            switch pair.value {
            case .text(let text): self.text += text.utf8.count
            case .link(let link): text += link.address.utf8.count
            case .html: fragmentCount += 1
            case .flag: break
            case .list(let views):
                for view in views { check(view, for: field, of: shape) }
                nestedCount += views.count
            case .optional(let view?), .view(let view):
                check(view, for: field, of: shape)
                nestedCount += 1
            case .optional(nil): break
            }
        }
    }

    private func check(_ view: View, for field: Shape.Field, of shape: Shape) {
        precondition(
            view.storage.shape == field.nested,
            """
            view of `\(shape.name)`: a view of another shape in `\(field.name)`, which is declared with shape \
            `\(field.kind.nestedShape?.name ?? "")`
            """)
    }
}

/// Fills the parts of a block behind the slots, front to back.
private struct BlockFiller {
    var nested: UnsafeMutablePointer<UnsafePointer<Slot>>
    var owned: UnsafeMutablePointer<Unmanaged<AnyObject>>
    var text: UnsafeMutablePointer<UInt8>

    mutating func slot(for value: View.Value) -> Slot {
        switch value {
        case .text(let text): return copy(text)
        case .link(let link): return copy(link.address)
        case .html(let fragment):
            own(fragment)
            return Slot(start: fragment.start, count: fragment.count)
        case .flag(let isSet): return Slot(start: nil, count: isSet ? 1 : 0)
        case .list(let views):
            let start = nested
            for view in views { point(to: view) }
            return Slot(start: start, count: views.count)
        case .optional(let view?), .view(let view):
            let start = nested
            point(to: view)
            return Slot(start: start, count: 1)
        case .optional(nil): return Slot(start: nil, count: 0)
        }
    }

    private mutating func copy(_ string: String) -> Slot {
        var string = string
        let start = text
        let count = string.withUTF8 { bytes in
            if let source = bytes.baseAddress { start.initialize(from: source, count: bytes.count) }
            return bytes.count
        }
        text += count
        return Slot(start: start, count: count)
    }

    private mutating func point(to view: View) {
        nested.initialize(to: view.storage.slots)
        nested += 1
        own(view.storage)
    }

    private mutating func own(_ object: AnyObject) {
        owned.initialize(to: .passRetained(object))
        owned += 1
    }
}

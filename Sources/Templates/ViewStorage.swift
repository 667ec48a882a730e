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
/// went into reference counts, more when two threads render the same navigation. A page has thousands of views, so the block
/// stands behind the object in one piece of memory.
final class ViewStorage: ManagedBuffer<ViewStorage.Header, Slot> {
    struct Header {
        /// The shape's fingerprint.
        let shape: UInt64
        /// The fragments and nested views that the slots point into.
        var owned: UnsafeMutableBufferPointer<Unmanaged<AnyObject>>
    }

    /// The values of a shape's fields in their memory.
    static func make(_ shape: Shape, _ values: KeyValuePairs<String, View.Value>) -> ViewStorage {
        let size = BlockSize(checking: values.span, against: shape)
        let made = create(minimumCapacity: size.capacity) { _ in
            Header(shape: shape.fingerprint, owned: UnsafeMutableBufferPointer(start: nil, count: 0))
        }
        let storage = unsafeDowncast(made, to: ViewStorage.self)
        storage.fill(with: values.span, size)
        return storage
    }

    var shape: UInt64 { header.shape }

    var slots: UnsafePointer<Slot> { withUnsafeMutablePointerToElements { UnsafePointer($0) } }

    private func fill(with values: Span<(key: String, value: View.Value)>, _ size: BlockSize) {
        withUnsafeMutablePointers { header, slots in
            let block = UnsafeMutableRawPointer(slots)
            var filler = BlockFiller(
                nested: (block + size.slots).bindMemory(to: UnsafePointer<Slot>.self, capacity: size.nestedCount),
                owned: (block + size.slots + size.nested).bindMemory(
                    to: Unmanaged<AnyObject>.self, capacity: size.ownedCount),
                text: (block + size.slots + size.nested + size.owned).bindMemory(to: UInt8.self, capacity: size.text))
            header.pointee.owned = UnsafeMutableBufferPointer(start: filler.owned, count: size.ownedCount)
            for index in values.indices {
                (slots + index).initialize(to: filler.slot(for: values[index].value))
            }
        }
    }

    deinit {
        for object in header.owned { object.release() }
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
    /// In slots, the last of which may not be full.
    var capacity: Int {
        (slots + nested + owned + text + MemoryLayout<Slot>.stride - 1) / MemoryLayout<Slot>.stride
    }

    init(checking values: Span<(key: String, value: View.Value)>, against shape: Shape) {
        slots = values.count * MemoryLayout<Slot>.stride
        precondition(
            values.count == shape.fields.count,
            "view of `\(shape.name)`: \(values.count) values where the shape declares \(shape.names)")
        let fields = shape.fields.span
        for index in values.indices {
            precondition(
                values[index].key == fields[index].name && values[index].value.code == fields[index].code,
                """
                view of `\(shape.name)`: `\(values[index].key)` (\(values[index].value.code)) where the shape declares \
                `\(fields[index].name)` (\(fields[index].code))
                """)
            switch values[index].value {
            case .text(let text): self.text += text.utf8.count
            case .link(let link): text += link.address.utf8.count
            case .html: fragmentCount += 1
            case .flag: break
            case .list(let views):
                for view in views { check(view, for: fields[index], of: shape) }
                nestedCount += views.count
            case .optional(let view?), .view(let view):
                check(view, for: fields[index], of: shape)
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
        let start = text
        let count = string.utf8.span.withUnsafeBufferPointer { bytes in
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

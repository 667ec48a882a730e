import Bytes

/// The nested view that an open section shows now, and those that come after it.
struct Frame {
    var slots: UnsafePointer<Slot>
    var following: UnsafePointer<UnsafePointer<Slot>>
    var remaining: Int
}

/// Runs the operations. Their places and targets are right by compilation, and the view's slots by the comparison of
/// the shapes: so the loop follows pointers without asking.
func run(
    _ operations: UnsafeBufferPointer<Operation>, _ literals: UnsafeBufferPointer<UInt8>,
    _ frames: UnsafeMutableBufferPointer<Frame>, _ page: UnsafePointer<Slot>, _ buffer: inout ByteBuffer
) {
    guard let frames = frames.baseAddress else { return }
    let none = UnsafeRawPointer(page).assumingMemoryBound(to: UnsafePointer<Slot>.self)
    var top = Int(UInt16.pageFrame)
    for frame in 0...top { (frames + frame).initialize(to: Frame(slots: page, following: none, remaining: 0)) }
    var index = 0
    while index < operations.count {
        let operation = operations[index]
        index &+= 1
        switch operation {
        case .literal(let start, let count):
            buffer.append(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start) &+ Int(count)]))
        case .writeEscaped(let place):
            buffer.appendEscaped(bytes(frames, place))
        case .writeRaw(let place):
            buffer.append(bytes(frames, place))
        case .select(let place):
            frames[Int(UInt16.selectedFrame)].slots = nested(frames, place).pointee
        case .loop(let place, let end):
            let count = slot(frames, place).count
            if count == 0 {
                index = Int(end)
                continue
            }
            let views = nested(frames, place)
            top &+= 1
            (frames + top).initialize(to: Frame(slots: views.pointee, following: views + 1, remaining: count &- 1))
        case .next(let body):
            if frames[top].remaining == 0 {
                top &-= 1
                continue
            }
            frames[top].remaining &-= 1
            frames[top].slots = frames[top].following.pointee
            frames[top].following += 1
            index = Int(body)
        case .skipIfEmpty(let place, let end):
            if slot(frames, place).count == 0 { index = Int(end) }
        case .skipUnlessEmpty(let place, let end):
            if slot(frames, place).count != 0 { index = Int(end) }
        }
    }
}

@inline(__always)
private func slot(_ frames: UnsafeMutablePointer<Frame>, _ place: Place) -> Slot {
    frames[Int(place.frame)].slots[Int(place.slot)]
}

@inline(__always)
private func bytes(_ frames: UnsafeMutablePointer<Frame>, _ place: Place) -> UnsafeBufferPointer<UInt8> {
    let slot = slot(frames, place)
    return UnsafeBufferPointer(start: slot.start?.assumingMemoryBound(to: UInt8.self), count: slot.count)
}

/// The nested views of a field that has at least one.
@inline(__always)
private func nested(
    _ frames: UnsafeMutablePointer<Frame>, _ place: Place
) -> UnsafePointer<UnsafePointer<Slot>> {
    slot(frames, place).start.unsafelyUnwrapped.assumingMemoryBound(to: UnsafePointer<Slot>.self)
}

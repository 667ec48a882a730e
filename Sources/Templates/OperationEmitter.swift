import Bytes

/// Collects the operations of one template, merging literals that are written one after the other.
struct OperationEmitter: ~Copyable {
    private(set) var operations: [Operation] = []
    private var literals = ByteBuffer(capacity: 1 << 14)
    /// Literals aren't merged into operations before this one, because a jump leads between the two.
    private var barrier = 0

    /// All literal bytes.
    var literalBytes: [UInt8] { literals.copy() }

    mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>) {
        let start = literals.count
        literals.append(bytes)
        noteLiteral(from: start)
    }

    mutating func escapedLiteral(_ text: String) {
        let start = literals.count
        literals.appendEscaped(text)
        noteLiteral(from: start)
    }

    mutating func emit(_ operation: Operation) {
        operations.append(operation)
    }

    /// Emits an operation whose target isn't known yet, and returns its index for `land`.
    mutating func emitJump(_ operation: (_ end: UInt32) -> Operation) -> Int {
        operations.append(operation(0))
        barrier = operations.count
        return operations.count - 1
    }

    /// Makes the operation at `index` go on here.
    mutating func land(_ index: Int) {
        let end = UInt32(operations.count)
        switch operations[index] {
        case .loop(let place, _): operations[index] = .loop(place, end: end)
        case .skipIfEmpty(let place, _): operations[index] = .skipIfEmpty(place, end: end)
        case .skipUnlessEmpty(let place, _): operations[index] = .skipUnlessEmpty(place, end: end)
        case .literal, .writeEscaped, .writeRaw, .select, .next: preconditionFailure("not a jump")
        }
        barrier = operations.count
    }

    private mutating func noteLiteral(from start: Int) {
        let count = literals.count - start
        if count == 0 { return }
        if operations.count > barrier, case .literal(let first, let length)? = operations.last {
            operations[operations.count - 1] = .literal(start: first, count: length + UInt32(count))
        } else {
            operations.append(.literal(start: UInt32(start), count: UInt32(count)))
        }
    }
}

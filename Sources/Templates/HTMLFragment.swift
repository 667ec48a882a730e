public import Bytes

/// Finished, safe markup: made once, then written into as many pages as show it without being copied in between.
///
/// Whoever makes one answers for it: nothing escapes its bytes any more.
public final class HTMLFragment: @unchecked Sendable {
    // Unchecked: the memory is filled before the initializer returns and never written again.
    let start: UnsafePointer<UInt8>
    /// The length in bytes.
    public let count: Int

    /// A fragment with a copy of the bytes.
    public init(copying bytes: UnsafeBufferPointer<UInt8>) {
        start = UnsafePointer(duplicate(bytes))
        count = bytes.count
    }

    /// A fragment with a copy of what the buffer holds.
    public init(copying buffer: borrowing ByteBuffer) {
        start = buffer.withBytes { UnsafePointer(duplicate($0)) }
        count = buffer.count
    }

    /// A fragment of finished markup.
    public init(_ bytes: [UInt8]) {
        start = bytes.withUnsafeBufferPointer { UnsafePointer(duplicate($0)) }
        count = bytes.count
    }

    /// A fragment of finished markup.
    public convenience init(markup: String) {
        self.init(Array(markup.utf8))
    }

    deinit { start.deallocate() }

    /// The markup as a text, for tests and for search.
    public var text: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }
}

private func duplicate(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    if let source = bytes.baseAddress { memory.initialize(from: source, count: bytes.count) }
    return memory
}

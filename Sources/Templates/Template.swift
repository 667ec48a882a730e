public import Bytes

/// A compiled template for one shape and one language: a flat list of operations, without names.
public struct Template: Sendable {
    /// The name under which the library knows it.
    public let name: String
    /// The keys of the constants that it folded in, sorted.
    public let usedStrings: [String]
    /// The names of the templates that it is made of, itself included, sorted.
    public let usedTemplates: [String]
    let shape: UInt64
    let shapeName: String
    let operations: [Operation]
    let literals: [UInt8]
    /// The number of frames that rendering needs at most.
    let frameCount: Int

    /// Appends the page for `view` to `buffer`. A view of another shape than the template was compiled for is a
    /// programmer's error.
    public func render(_ view: View, into buffer: inout ByteBuffer) {
        precondition(
            view.storage.shape == shape,
            "template `\(name)` was compiled for views of shape `\(shapeName)` and got one of another shape")
        operations.withUnsafeBufferPointer { operations in
            literals.withUnsafeBufferPointer { literals in
                withUnsafeTemporaryAllocation(of: Frame.self, capacity: frameCount) { frames in
                    run(operations, literals, frames, view.storage.slots, &buffer)
                }
            }
        }
        withExtendedLifetime(view) {}
    }
}

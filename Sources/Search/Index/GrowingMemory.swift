internal import Glibc

/// A block of memory for plain values that only grows: an array that nobody else can hold, so that nothing is asked before a write.
struct GrowingMemory<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity = 64
    private(set) var count = 0

    init() {
        base = Self.memory(malloc(capacity * MemoryLayout<Element>.stride))
    }

    deinit { free(base) }

    private static func memory(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Element> {
        guard let memory else { preconditionFailure("no memory left") }
        return memory.assumingMemoryBound(to: Element.self)
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index < count)
            return base[index]
        }
        set {
            assert(index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        let index = grow(by: 1)
        (base + index).initialize(to: element)
    }

    /// Makes room for elements, whose values mean nothing until they are set, and gives the index of the first.
    @inline(__always)
    mutating func grow(by extra: Int) -> Int {
        let start = count
        if start + extra > capacity { enlarge(to: start + extra) }
        count = start + extra
        return start
    }

    @inline(never)
    private mutating func enlarge(to least: Int) {
        // The system moves the pages of a large block, and copies nothing.
        capacity = max(least, capacity * 2)
        base = Self.memory(realloc(base, capacity * MemoryLayout<Element>.stride))
    }
}

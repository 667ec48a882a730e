/// A block of memory for plain values that only grows: an array that nobody else can hold, so that nothing is asked before a write.
struct GrowingMemory<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity = 64
    private(set) var count = 0

    init() {
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

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
        // By a half: what large sites find fills hundreds of megabytes.
        capacity = max(least, capacity + capacity / 2)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
    }
}

extension Node {
    /// The nodes below this one in the order of the text, found without recursion.
    var descendants: NodeDescendants { NodeDescendants(root: self) }
}

/// The nodes below a node.
struct NodeDescendants: Sequence, IteratorProtocol {
    private let root: Node
    private var current: Node?

    init(root: Node) {
        self.root = root
        current = root
    }

    mutating func next() -> Node? {
        guard var node = current else { return nil }
        if let child = node.firstChild {
            current = child
            return child
        }
        while node != root, node.next == nil, let parent = node.parent { node = parent }
        current = node == root ? nil : node.next
        return current
    }
}

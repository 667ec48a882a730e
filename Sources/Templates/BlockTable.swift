/// What the layout calls around the current place put into blocks.
///
/// The outermost call wins: a page that calls a layout, which calls another, has the last word about every block. What
/// a call puts into a block means what it means where it is written: a block inside of it isn't one of the called
/// layout's.
struct BlockTable {
    /// What stands in a block instead of its default.
    struct Replacement {
        let nodes: [TemplateNode]
        /// The templates that were being inlined where the call is written.
        let chain: [Int]
        fileprivate let scope: Int
    }

    /// The inside of one call of a layout.
    private struct Scope {
        var replacements: [String: Replacement] = [:]
        /// The blocks that were met in the layout and in those that it calls.
        var declared: Set<String> = []
    }

    private var scopes = [Scope()]
    private var current = 0

    /// Begins a call of a layout and returns what `leaveLayout` needs.
    mutating func enterLayout(with own: [TemplateBlock], chain: [Int]) -> Int {
        let caller = current
        var scope = Scope(replacements: scopes[caller].replacements)
        for block in own where scope.replacements[block.name.text] == nil {
            scope.replacements[block.name.text] = Replacement(nodes: block.nodes, chain: chain, scope: caller)
        }
        scopes.append(scope)
        current = scopes.count - 1
        return caller
    }

    /// Ends the call and returns the names of the layout's blocks, sorted.
    mutating func leaveLayout(to caller: Int) -> [String] {
        let declared = scopes[current].declared
        scopes[caller].declared.formUnion(declared)
        current = caller
        return declared.sorted()
    }

    /// What stands in the block at the current place, or nil for its default.
    mutating func replacement(of name: String) -> Replacement? {
        scopes[current].declared.insert(name)
        return scopes[current].replacements[name]
    }

    /// Goes to where a replacement is written and returns what `leave` needs.
    mutating func enter(_ replacement: Replacement) -> Int {
        defer { current = replacement.scope }
        return current
    }

    /// Goes back into the layout whose block was replaced.
    mutating func leave(to layout: Int) { current = layout }
}

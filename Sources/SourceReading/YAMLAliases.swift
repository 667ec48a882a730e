internal import Diagnostics

/// Finds aliases before YAML is parsed, because Yams expands them while it parses: a few lines would keep it busy for ever.
enum YAMLAliases {
    /// The place of the first `*name` for which there is an `&name` too, or nil when there can be no alias.
    ///
    /// Where the two stand is not looked at, so that nothing is missed; plain words never come in such pairs.
    static func first(in text: String) -> SourcePosition? {
        let bytes = Array(text.utf8)
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return nil }
        let alias = names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
        return alias.map { SourceFile.position(of: $0.offset, in: bytes) }
    }

    private static func names(
        after sign: UInt8, in bytes: [UInt8]
    ) -> [(offset: Int, name: ArraySlice<UInt8>)] {
        bytes.indices.filter { bytes[$0] == sign }.compactMap { offset in
            let name = bytes[(offset + 1)...].prefix(while: isPartOfName)
            return name.isEmpty ? nil : (offset, name)
        }
    }

    /// Whether libyaml takes the byte for a part of the name of an anchor.
    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        case _: false
        }
    }
}

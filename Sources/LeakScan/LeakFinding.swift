internal import Crypto
internal import Foundation

/// Something that must not be published, or that could not be looked into. It names places and never words.
public struct LeakFinding: Sendable, Hashable {
    public enum Matter: Sendable, Hashable {
        /// Letters of the records.
        ///
        /// - Parameters:
        ///   - item: where they stand in the records.
        ///   - letters: how many they are.
        case secret(item: SecretItem, letters: Int)
        /// A part of the file that the scan can't open: nobody knows what is in it.
        case unopened(reason: String)
    }

    /// The path of the file that was scanned.
    public let path: String
    /// The byte of that file where the find begins, or where the outermost container or encoding of it does; 0 in a name.
    public let offset: Int
    public let matter: Matter
    /// What was opened and decoded, from the outside to the inside, such as `gzip`, `base64`.
    public let chain: [String]
    /// What an exception names: 32 hexadecimal digits that depend on the item and its letters, not on the place of the find.
    public let fingerprint: String

    public static let chainOfFileName = "file name"

    init(path: String, offset: Int, item: SecretItem, letters: [UInt16], chain: [String]) {
        self.path = path
        self.offset = offset
        self.chain = chain
        matter = .secret(item: item, letters: letters.count)
        let text = letters.map { String($0, radix: 16) }.joined(separator: " ")
        fingerprint = Self.digest(of: "leak/1\n\(item.kind.rawValue)\n\(item.path)\n\(text)")
    }

    init(path: String, _ obstacle: Exploration.Obstacle) {
        self.path = path
        offset = obstacle.offset
        chain = obstacle.chain
        matter = .unopened(reason: obstacle.reason)
        fingerprint = Self.digest(of: "unopened/1\n\(path)\n\(obstacle.reason)\n\(obstacle.chain)")
    }

    /// A file that nobody can read, such as one whose name is no UTF-8: nobody knows what is in it.
    public static func unreadable(_ path: String) -> LeakFinding {
        LeakFinding(path: path, Exploration.Obstacle(reason: "a file that can't be read", offset: 0, chain: []))
    }

    private static func digest(of text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// The finding in words, without the path.
    public var words: String {
        let way = chain.isEmpty ? "" : " in " + chain.joined(separator: " > ")
        switch matter {
        case .secret(let item, let letters):
            let key = item.key.isEmpty ? "" : " (\(item.key))"
            return
                "\(letters) letters of the \(item.kind.rawValue) at \(item.path):\(item.line)\(key), at byte \(offset)\(way)"
        case .unopened(let reason): return "\(reason), at byte \(offset)\(way)"
        }
    }
}

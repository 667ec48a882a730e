import Foundation

/// The links and anchors of a page, found in its bytes.
struct PageLinks {
    /// The values of `href`, with entities resolved.
    private(set) var links: [String] = []
    private(set) var anchors: Set<String> = []
    /// Identifiers that stand twice.
    private(set) var repeated: Set<String> = []

    init(of page: [UInt8]) {
        let href = Array(" href=\"".utf8)
        let id = Array(" id=\"".utf8)
        page.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] == 0x20 {
                    if let value = Self.value(after: href, at: index, in: bytes) {
                        links.append(value.replacing("&amp;", with: "&"))
                    } else if let value = Self.value(after: id, at: index, in: bytes), !anchors.insert(value).inserted {
                        repeated.insert(value)
                    }
                }
                index += 1
            }
        }
    }

    private static func value(after name: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let start = index + name.count
        guard start <= bytes.count, zip(name, bytes[index..<start]).allSatisfy({ $0 == $1 }),
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Where a relative link on a page leads: a path below the root of the site, and an anchor.
    static func target(of link: String, on page: String) -> (path: String, anchor: String?) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let anchor = parts.count > 1 ? parts[1].removingPercentEncoding : nil
        guard !parts[0].isEmpty else { return (page, anchor) }
        var folders = parts[0].hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for part in parts[0].split(separator: "/") {
            switch part {
            case ".": break
            case "..": if folders.isEmpty { folders.append("..") } else { folders.removeLast() }
            case _: folders.append(String(part))
            }
        }
        return (folders.joined(separator: "/"), anchor)
    }
}

internal import SourceReading

/// A name for addresses and identifiers: small letters of ASCII, digits, and single hyphens between them.
struct Slug: LosslessStringConvertible, Sendable, Hashable {
    let description: String

    init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isSlug = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                }
        }
        guard isSlug else { return nil }
        self.description = description
    }
}

extension Slug: SourceValue {
    static var expectation: String { "small letters, digits and hyphens, such as list-of-observations" }
}

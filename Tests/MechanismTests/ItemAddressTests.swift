import Mechanism
import TestSupport
import Testing

@Suite("Item addresses")
struct ItemAddressTests {
    @Test("every address prints and parses back", arguments: 0..<300)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let address = try random.address()
        #expect(ItemAddress(address.description) == address)
        #expect(PartAddress(address.part.description) == address.part)
        #expect(PartAddress(address.description) == nil, "an item is no part")
    }

    @Test("whatever parses is exactly what would be printed", arguments: 0..<300)
    func nothingElse(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let address = try random.address()
        for _ in 0..<20 {
            let text = random.mutated(address.description)
            if let item = ItemAddress(text) { #expect(item.description.utf8.elementsEqual(text.utf8)) }
            if let part = PartAddress(text) { #expect(part.description.utf8.elementsEqual(text.utf8)) }
        }
    }

    @Test("different addresses print differently")
    func injective() throws {
        var random = SplitMix(state: 1)
        let addresses = Set(try (0..<5000).map { _ in try random.address() })
        #expect(addresses.count > 4000)
        #expect(Set(addresses.map(\.description)).count == addresses.count)
    }

    @Test(
        "an example of each kind says what it is",
        arguments: [
            ("XAA/untoc/1/response/5.1/en", DocumentKind.response), ("XAA/untoc/1/dialogue/3/ar", .dialogue),
            ("XAA/tip/4/observation/2/fr-machine", .observation), ("XAA/som/1/summary/zh", .summary),
            ("XAA/untoc/1/comment/list-of-observations/ru", .comment), ("XAA/firearms/1/document/1/es", .document),
            ("XAA/context-note/en", .contextNote),
        ])
    func kinds(text: String, kind: DocumentKind) throws {
        let address = try #require(ItemAddress(text))
        #expect(address.part.kind == kind)
        #expect(address.party == PartyCode("XAA"))
        #expect((address.part.scope == nil) == (kind == .contextNote))
        #expect(address.description == text)
    }

    @Test("the version stands only where it is not the first")
    func versions() throws {
        let address = try #require(ItemAddress("XAA/untoc/1/response/5.1/v2/fr-machine"))
        #expect(address.version == 2)
        #expect(address.rendition == Rendition(.french, isMachineTranslation: true))
        #expect(ItemAddress("XAA/untoc/1/response/5.1/en")?.version == 1)
    }

    @Test(
        "near misses are refused",
        arguments: [
            "", "/", "XAA", "XAA/", "XAA/en", "xaa/context-note/en", "XAAA/context-note/en", "XA/context-note/en",
            "XA\u{212A}/context-note/en", "XAA/context-note", "XAA/context-note/", "XAA/context-note/de",
            "XAA/context-note/EN", "XAA/context-note/en ", " XAA/context-note/en",
            "XAA/context-note/en-machine-machine",
            "XAA/context-note/1/en", "XAA/untoc/1/summary", "XAA/untoc/1/summary/1/en", "XAA/untoc/0/summary/en",
            "XAA/untoc/01/summary/en", "XAA/untoc/100/summary/en", "XAA/untoc/+1/summary/en", "XAA/UNTOC/1/summary/en",
            "XAA/untoc/1/response/en", "XAA/untoc/1/response/5/en", "XAA/untoc/1/response/5./en",
            "XAA/untoc/1/response/5.A/en", "XAA/untoc/1/response/5.1/v1/en", "XAA/untoc/1/response/5.1/v02/en",
            "XAA/untoc/1/response/5.1/v0/en", "XAA/untoc/1/response/5.1/v-2/en", "XAA/untoc/1/response/5.1/v/en",
            "XAA/untoc/1/response/5.1/v99999999999999999999/en", "XAA/untoc/1/response/5.1/v2/v2/en",
            "XAA/untoc/1/dialogue/0/en", "XAA/untoc/1/dialogue/-1/en", "XAA/untoc/1/dialogue/3.1/en",
            "XAA/untoc/1/comment/en", "XAA/untoc/1/comment/response/en", "XAA/untoc/1/note/1/en",
            "XAA//1/summary/en", "XAA/untoc/1/summary/en/", "XAA/untoc/1/context-note/en",
        ])
    func refused(text: String) {
        #expect(ItemAddress(text) == nil)
    }
}

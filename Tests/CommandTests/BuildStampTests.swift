import Foundation
import TestSupport
import Testing

@Suite("A build that finds nothing to do")
struct BuildStampTests {
    private static let nothing = "nothing has changed since the last build: 2568 pages"

    @Test("it leaves the site alone if nothing was touched, and mends it else")
    func whole() throws {
        let workplace = try Workplace()
        #expect(try workplace.clear().status == 0)
        #expect(try workplace.build().output.hasPrefix("built: "))
        let site = try workplace.files(of: "public")
        #expect(try workplace.build().output.hasPrefix(Self.nothing))
        #expect(try workplace.files(of: "public") == site)

        try workplace.write("not cleared", to: "public/en/left-over.html")
        #expect(try workplace.build().output.hasPrefix("built: "))
        #expect(try workplace.files(of: "public") == site)
        // A stamp never hides a fault.
        try workplace.replace("\"as_at\"", by: "\"as_of\"", in: "public-record/manifest.json")
        #expect(try workplace.build().status == 1)
    }
}

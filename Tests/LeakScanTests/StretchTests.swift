import Foundation
import LeakScan
import TestSupport
import Testing

/// Encoded stretches are noted in one walk over a file: none may be passed over because of what stands before it.
@Suite("Encoded stretches beside one another")
struct StretchTests {
    static let name = "Ouredia Mbalenko"
    static let register = "persons:\n  - names: [\(name)]\n"

    static let encoded: [(way: String, text: String)] = [
        ("base64", Data(name.utf8).base64EncodedString()),
        ("hexadecimal", name.utf8.map { String($0, radix: 16) }.joined()),
        ("list of numbers", name.utf8.map { String($0) }.joined(separator: ", ")),
        ("list of hexadecimal numbers", name.utf8.map { "0x" + String($0, radix: 16) }.joined(separator: " ")),
        (
            "quoted-printable",
            name.utf8.map { "=" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        ),
        ("HTML entity", name.utf8.map { "&#\($0);" }.joined()),
    ]

    /// What may stand before: nothing, words like numbers, other stretches, lines of equal length, a sign of equality.
    static let starts = [
        "", "a bad face, 12 5 ", "x ", "0x ", "dead beef 2024, 2025; ", "untoc-1-questionnaire/", "==", "a=b ", "=\n",
        String(repeating: "abcdefgh1JKLMNOP\n", count: 3), String(repeating: "abcdefgh1JKLMNOP", count: 9),
        String(repeating: "7", count: 200) + " ",
        String(repeating: "1,2 ", count: 40) + ". ", "\u{FEFF}", "é, ", "<p title='",
    ]

    @Test("each is decoded whatever stands before and behind it", arguments: encoded.indices)
    func beside(kind: Int) throws {
        let (way, text) = Self.encoded[kind]
        let scene = try Scene(["persons.yaml": Self.register])
        for start in Self.starts {
            for between in ["\"", ">", ". ", "\n"] {
                for end in [".", "\"", ".\n", "\nwords", "\n\nTMMQQQ==", "\r\n12", ". And more words", ".=\n=41=42"] {
                    let page = start + between + text + end
                    #expect(!scene.findings(page).isEmpty, "\(way) in \(page.debugDescription)")
                }
            }
        }
        #expect(scene.findings(Self.starts.joined(separator: "\n")).isEmpty)
    }

    @Test("many in one file are all decoded")
    func many() throws {
        let secrets = ["first", "second", "third", "fourth"].map {
            "The \($0) of the informants was heard by the court of appeal in May."
        }
        let scene = try Scene(["a.json": Scene.review(secrets[0], secrets[1], secrets[2], secrets[3])])
        let base64 = secrets.prefix(2).map { Data($0.utf8).base64EncodedString() }.joined(separator: " ")
        let lists = secrets.suffix(2).map { $0.utf8.map { String($0) }.joined(separator: ",") }.joined(separator: "\"")
        #expect(scene.findings("\(base64) \(lists)").map(\.summary) == (2...5).map { "text a.json:\($0)" })
    }
}

import Foundation
import LeakScan
import TestSupport
import Testing

/// Of much noise only what looks like text is read in all ways, so nothing may get lost between the two.
@Suite("Texts amid much noise")
struct NoiseTests {
    /// A form of a text.
    struct Form: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let encode: @Sendable (String) throws -> [UInt8]

        var testDescription: String { "\(name): \(text.prefix(8))" }

        init(_ text: String, _ name: String, encode: @escaping @Sendable (String) throws -> [UInt8]) {
            self.name = name
            self.text = text
            self.encode = encode
        }

        /// In an encoding of Core Foundation, by its number.
        init(_ text: String, _ name: String, core number: UInt) {
            self.init(text, name) {
                [UInt8](try #require($0.data(using: String.Encoding(rawValue: 0x8000_0000 | number))))
            }
        }
    }

    static let english = DecodingTests.secret
    static let russian = "Сотрудники, которые вели реестр осведомителей, были допрошены судом."
    static let arabic = "استجوبت المحكمة الموظفين الذين يحتفظون بسجل المخبرين"
    static let chinese = "法院询问了保存举报人登记册的官员并作出了判决"

    static let forms: [Form] =
        [english, russian, arabic, chinese].flatMap { text in
            [
                Form(text, "UTF-8") { Array($0.utf8) },
                Form(text, "UTF-16LE") { [UInt8](try #require($0.data(using: .utf16LittleEndian))) },
                Form(text, "UTF-16BE") { [UInt8](try #require($0.data(using: .utf16BigEndian))) },
                Form(text, "base64") { Array(Data($0.utf8).base64EncodedString().utf8) },
            ]
        } + [
            Form(english, "HTML entity") { Array($0.replacing("e", with: "&#101;").utf8) },
            Form(english, "EBCDIC", core: 0x0C02), Form(russian, "Windows-1251", core: 0x0502),
            Form(russian, "KOI8-R", core: 0x0A02), Form(arabic, "Windows-1256", core: 0x0506),
            Form(chinese, "GB 18030", core: 0x0632),
        ]

    private static func noise(_ count: Int, state: UInt64) -> [UInt8] {
        var dice = SplitMix(state: state)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
    }

    @Test("are found as they stand and in base64, wherever they begin", arguments: forms)
    func found(form: Form) throws {
        let scene = try Scene(["reviews/a.json": Scene.review(form.text)])
        for start in [5_000, 70_001] {
            let bytes =
                Self.noise(start, state: UInt64(start)) + (try form.encode(form.text)) + Self.noise(30_000, state: 4)
            for (chain, file) in [([], bytes), (["base64"], Array(Data(bytes).base64EncodedString().utf8))] {
                let findings = scene.findings(file)
                #expect(findings.map(\.summary) == ["text reviews/a.json:2"], "\(chain) from \(start)")
                #expect(findings.allSatisfy { $0.chain.starts(with: chain) })
            }
        }
    }

    @Test("are found in packed data")
    func packed() throws {
        let packed = try DecodingTests.made("gzip_with_header")
        let scene = try Scene(DecodingTests.records)
        let bytes = Self.noise(100_000, state: 5) + packed + Self.noise(100_000, state: 6)
        #expect(scene.findings(Array(Data(bytes).base64EncodedString().utf8)).map(\.chain) == [["base64", "gzip"]])
    }

    @Test("an attachment that is nothing but noise is found in base64")
    func attachment() throws {
        let bytes = Self.noise(100_000, state: 7)
        let folder = try TemporaryFolder(["attachments/a.bin": bytes])
        let scan = try LeakScan(records: folder.url, publicRecord: [], publicFolders: [])
        let findings = scan.findings(in: "x.html", Array("<p>\(Data(bytes).base64EncodedString())</p>".utf8))
        #expect(findings.map(\.chain) == [["base64"]])
    }

    @Test("much noise alone is no finding, in whatever it is written")
    func nothing() throws {
        let scene = try Scene(DecodingTests.records)
        let bytes = Self.noise(150_000, state: 8)
        #expect(scene.findings(bytes).isEmpty)
        #expect(scene.findings(Array(Data(bytes).base64EncodedString().utf8)).isEmpty)
    }
}

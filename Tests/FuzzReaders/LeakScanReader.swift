internal import Foundation
internal import LeakScan
internal import TestSupport

extension FuzzReader {
    /// Everything that the leak scan decodes, and that no bytes around a secret hide it: each input is scanned once more with one
    /// in it. The last byte decides on the name of the file, the first on the form of the secret and the second on its place.
    static let leakScan = FuzzReader("leak-scan", pieces: Pieces.containers, trials: 150) {
        sound + [Array([UInt8](try Data(contentsOf: Repository.url("docs/profile.png"))).prefix(3_000))]
    } outcome: { bytes in
        let scan = try scan.get()
        let path = "a.\(endings[Int(bytes.last ?? 0) % endings.count])"
        let found = scan.findings(in: path, bytes)
        let (form, planted) = planted(in: bytes)
        guard !scan.findings(in: path, planted).isEmpty else {
            throw BrokenPromise("the secret as \(form) is hidden by what is around it: \(planted.prefix(4_000))")
        }
        return found.map { "\($0)" }
    }

    private static let sound: [[UInt8]] =
        [
            "a&#x41;&amp;%41\\u0041 QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo= 48656c6c6f20776f726c642c2048656c6c6f",
            "%PDF-1.4\n1 0 obj<</Length 9/Filter/ASCIIHexDecode>>stream\n414243>\nendstream endobj\n(te\\163t) Tj <feff0041> Tj\n%%EOF",
            "{\\rtf1\\ansicpg1251 {\\*\\generator x;}te\\'e0\\u1090?st{\\v hidden}}",
            "Subject: =?utf-8?B?VGhlIHNlY3JldCBvZg==?= =?iso-8859-1?Q?=E9t=E9?=\nname*0*=utf-8''a%20b; name*1=c +AGEAYgBj-",
            "BEGIN:VCALENDAR\r\nSUMMARY:one t\u{E9}\r\n xt\r\n1\n00:00:01 --> 00:00:02\nfirst\n2\n00:00:03\nsecond\n3 third\n",
            "<~87cURD]i,\"Ebo80@rH7,@<-W9+E2IF+Co%m~> begin 644 x\n#0V%T\n`\nend\nlet a = \"QUJDREVGR0hJSktM\" +\n \"TU5PUFFSU1RVVldY\"",
            "[72, 101, 0x6c, 0o154, 0b1101111, \"44\"] 0100100001100101011011000110110001101111001011000010000001110111",
            "<!-- <b>a</b> --><p title='<i>x</i>'>a<wbr>b&#8203;c</p><script>let s = \"\\x41\\u{42}\"</script><![CDATA[d]]>",
            "GIF89a\u{1}\0\u{1}\0\0\0\0!\u{FE}\u{3}abc\0;",
            "JBSWY3DPEBLW64TMMQQQ====  1,a\n2,b\n3,c\n{\"t\":\"The\",\"p\":0}",
        ].map { Array($0.utf8) } + [
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 0x04, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("\0\0\0\u{5}tEXta\0bcd1234\0\0\0\0IEND".utf8),
            Array("PK\u{3}\u{4}\u{14}\0\0\0\0\0\0\0\0\0\0\0\0\0\u{3}\0\0\0\u{3}\0\0\0\u{1}\0\0\0aabcPK\u{1}\u{2}".utf8),
            [0xFF, 0xD8, 0xFF, 0xE1, 0, 12] + Array("Exif\0\0MM\0*\0\0".utf8) + [0xFF, 0xD9],
            [0xC2, 0x85, 0x95, 0xA3, 0x40, 0xCF, 0xF0, 0xE5, 0xE2, 0xE5, 0xF2, 0xD4, 0xE3, 0xB1, 0xE0],
        ]

    private static let endings = ["html", "gz", "zip", "pdf", "png", "jpg", "svg"]
    private static let secret = "The secret of the mountain is forty letters long at the least."

    /// How the secret is written, with blank lines around it.
    private static let forms: [(name: String, bytes: [UInt8])] = [
        ("it stands", Array(secret.utf8)),
        ("base64", Array(Data(secret.utf8).base64EncodedString().utf8)),
        ("hexadecimal", Array(escaped("", ""))),
        ("percent escapes", Array(escaped("%", ""))),
        ("escapes of a program", Array(escaped("\\x", ""))),
        ("entities", Array(escaped("&#x", ";"))),
    ]

    private static func escaped(_ before: String, _ after: String) -> [UInt8] {
        secret.utf8.flatMap { Array((before + String($0, radix: 16) + after).utf8) }
    }

    private static func planted(in bytes: [UInt8]) -> (form: String, bytes: [UInt8]) {
        let form = forms[Int(bytes.first ?? 0) % forms.count]
        let place = bytes.count * Int(bytes.dropFirst().first ?? 0) / 255
        let blank = Array("\n\n".utf8)
        return (form.name, bytes[..<place] + blank + form.bytes + blank + bytes[place...])
    }

    private static let scan = Result {
        let folder = try TemporaryFolder([
            "records/reviews/a.json": Array("{\"texts\": [{\"text\": \"\(secret)\"}]}".utf8),
            "content/a.md": Array("x".utf8),
        ])
        return try LeakScan(
            records: folder.url.appending(path: "records"), publicRecord: [],
            publicFolders: [folder.url.appending(path: "content")],
            limits: LeakScan.Limits(container: 1 << 18, work: 1 << 20))
    }
}

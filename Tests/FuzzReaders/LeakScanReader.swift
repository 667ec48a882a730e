internal import Foundation
internal import LeakScan
internal import TestSupport

extension FuzzReader {
    /// Everything that the leak scan decodes. The last byte decides on the name of the file.
    static let leakScan = FuzzReader("leak-scan", pieces: Pieces.containers, trials: 150) {
        [
            Array(
                "a&#x41;&amp;%41\\u0041 QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo= 48656c6c6f20776f726c642c2048656c6c6f"
                    .utf8),
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 0x04, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("\0\0\0\u{5}tEXta\0bcd1234\0\0\0\0IEND".utf8),
            Array(
                "%PDF-1.4\n1 0 obj<</Length 9/Filter/ASCIIHexDecode>>stream\n414243>\nendstream endobj\n(te\\163t) Tj <feff0041> Tj\n%%EOF"
                    .utf8),
            Array("PK\u{3}\u{4}\u{14}\0\0\0\0\0\0\0\0\0\0\0\0\0\u{3}\0\0\0\u{3}\0\0\0\u{1}\0\0\0aabcPK\u{1}\u{2}".utf8),
            [0xFF, 0xD8, 0xFF, 0xE1, 0, 12] + Array("Exif\0\0MM\0*\0\0".utf8) + [0xFF, 0xD9],
            Array([UInt8](try Data(contentsOf: Repository.url("docs/profile.png"))).prefix(3_000)),
        ]
    } outcome: { bytes in
        let ending = endings[Int(bytes.last ?? 0) % endings.count]
        return try scan.get().findings(in: "a.\(ending)", bytes).map { "\($0)" }
    }

    private static let endings = ["html", "gz", "zip", "pdf", "png", "jpg", "svg"]

    private static let scan = Result {
        let folder = try TemporaryFolder([
            "records/reviews/a.json": Array(
                "{\"texts\": [{\"text\": \"The secret of the mountain is forty letters long at the least.\"}]}".utf8),
            "content/a.md": Array("x".utf8),
        ])
        return try LeakScan(
            records: folder.url.appending(path: "records"), publicRecord: [],
            publicFolders: [folder.url.appending(path: "content")],
            limits: LeakScan.Limits(container: 1 << 18, work: 1 << 20))
    }
}

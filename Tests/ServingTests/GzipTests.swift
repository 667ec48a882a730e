import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite("Compression of the live preview")
struct GzipTests {
    @Test("Python reads what was compressed", arguments: [0, 1, 511, 70_000])
    func roundTrip(size: Int) throws {
        var random = SplitMix(state: UInt64(size))
        let bytes = (0..<size).map { _ in UInt8.random(in: 0..<16, using: &random) }
        let folder = try TemporaryFolder(["file.gz": try #require(gzip(bytes))])
        let file = folder.url.appending(path: "file.gz").path
        let read = try Command.run(["/usr/bin/python3", "-c", Self.program, file])
        #expect(read.output == bytes.map { String($0) }.joined(separator: " ") + "\n")
    }

    private static let program = "import gzip, sys; print(*gzip.open(sys.argv[1]).read())"
}

import Diagnostics
import Foundation
import Mechanism
import Site
import Testing

/// The content that the repository ships.
enum RepositoryContent {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")
}

@Suite("The content of the repository")
struct ContentRepositoryTests {
    @Test("is without faults")
    func faultless() {
        do throws(DiagnosticFailure) {
            let content = try SiteContent.read(from: RepositoryContent.folder)
            let values = content.figures.figures.map(\.value)
            #expect(values.contains("189"))
            let reviews = content.lots.groups.map(\.reviews)
            #expect(reviews == ["62", "63", "64"])
        } catch {
            Issue.record("\(error.diagnostics.map { $0.rendered(as: .text) }.joined(separator: "\n"))")
        }
    }
}

internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Minisign
internal import SignedRelease

/// `mechsite verify`: whether a deployed copy is what was released.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a deployed copy, a folder or a website, against its signed manifest.",
        discussion: """
            Example: mechsite verify https://review.example.org --key site.pub --remember verified.txt

            Exit codes: 0 everything is as it was released; 1 something is missing, changed or unexpected, or an older \
            release was put back. Over HTTP, files that were added cannot be listed; in a folder they are.
            """)

    @Argument(help: "The folder of the copy, or the address of the website.")
    var copy: String

    @Option(name: .long, help: "The file of the site's public key.")
    var key: String

    @Option(name: .long, help: "The number that the release must have at least.")
    var atLeast: Int?

    @Option(name: .long, help: "A file that remembers the highest number seen, so that an older release is noticed.")
    var remember: String?

    @Option(name: .long, help: "How findings are written: text or json.")
    var diagnostics = DiagnosticFormat.text

    func run() async throws {
        do {
            let publicKey = try readKey()
            let least = [atLeast, remembered()].compactMap(\.self).max()
            let isAddress = copy.hasPrefix("https://") || copy.hasPrefix("http://")
            let check: CopyCheck
            if isAddress, let address = URL(string: copy) {
                check = try await CopyCheck(of: DeployedSite(address), key: publicKey, leastNumber: least)
            } else {
                check = try await CopyCheck(of: DeployedFolder(copy), key: publicKey, leastNumber: least)
            }
            tell(check.findings, as: diagnostics)
            guard check.findings.isEmpty else { throw ExitCode(1) }
            if let remember {
                try Data("\(check.manifest.number)\n".utf8).write(to: URL(filePath: remember), options: .atomic)
            }
            print("verified: \(check.manifest.comment), \(check.manifest.files.count) files")
            if !check.isListed { print("files that were added can't be seen over HTTP: verify the folder as well") }
        } catch let failure as DiagnosticFailure {
            tell(failure.diagnostics, as: diagnostics)
            throw ExitCode(1)
        }
    }

    private func readKey() throws -> PublicKey {
        let text = String(decoding: FileManager.default.contents(atPath: key) ?? Data(), as: UTF8.self)
        do throws(MinisignFailure) {
            return try PublicKey(text)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "key-not-read", path: key, found: error.words, expected: "the public key of the site",
                    remedy: "check the path"))
        }
    }

    private func remembered() -> Int? {
        guard let remember, let data = FileManager.default.contents(atPath: remember) else { return nil }
        return Int(String(decoding: data, as: UTF8.self).filter(\.isNumber))
    }
}

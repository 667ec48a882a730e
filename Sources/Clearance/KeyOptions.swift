internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Minisign

/// A secret key, and how its passphrase comes in.
struct KeyOptions: ParsableArguments {
    @Option(name: .long, help: "The file of the secret key, as minisign -G writes it.")
    var key: String

    @Option(name: .long, help: "A file whose first line is the passphrase; without it the terminal asks.")
    var passphraseFile: String?

    /// Opens the key.
    ///
    /// - Throws: a finding when the file or the passphrase is wrong.
    func open() throws -> SecretKey {
        guard let data = FileManager.default.contents(atPath: key) else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unreadable-file", path: key, found: "a key that can't be read",
                    expected: "the file of a secret key", remedy: "check the path"))
        }
        let file = String(decoding: data, as: UTF8.self)
        do throws(MinisignFailure) {
            let passphrase = try SecretKey.needsPassphrase(file) ? readPassphrase() : ""
            return try SecretKey(file, passphrase: passphrase)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "key-not-opened", path: key, found: error.words, expected: "the key and its passphrase",
                    remedy: "try again"))
        }
    }

    private func readPassphrase() -> String {
        if let passphraseFile {
            let text = String(decoding: FileManager.default.contents(atPath: passphraseFile) ?? Data(), as: UTF8.self)
            return String(text.split(separator: "\n", omittingEmptySubsequences: false).first ?? "")
        }
        return Passphrase.fromTerminal(prompt: "Passphrase of \(key): ")
    }
}

public import Diagnostics
public import Minisign

/// Holds a copy of the site against its signed manifest: missing, changed and unexpected files, and an older release put back.
public struct CopyCheck: Sendable {
    public let manifest: ReleaseManifest
    /// Nothing, or everything that is wrong, in the order of the paths.
    public let findings: [Diagnostic]
    /// Whether unexpected files could be looked for.
    public let isListed: Bool

    /// - Parameters:
    ///   - leastNumber: the number below which a release is an older one put back, or nil.
    /// - Throws: why the manifest itself can't be trusted.
    public init(of copy: some DeployedCopy, key: PublicKey, leastNumber: Int? = nil) async throws {
        let manifest = try await Self.manifest(of: copy, key: key)
        var findings: [Diagnostic] = []
        if let leastNumber, manifest.number < leastNumber {
            findings.append(
                Diagnostic(
                    kind: "older-release", path: ReleaseManifest.path,
                    found: "release \(manifest.number), as at \(manifest.asAt)",
                    expected: "release \(leastNumber) or later",
                    remedy: "an older copy was put back: publish the last release again"))
        }
        for file in manifest.files {
            guard let bytes = try await copy.bytes(of: file.path) else {
                findings.append(Self.finding("missing-file", file.path, "no such file", "a file of \(file.size) bytes"))
                continue
            }
            if bytes.count != file.size || Digest.sha256(of: bytes) != file.digest {
                findings.append(
                    Self.finding(
                        "changed-file", file.path, "other bytes than those that were released",
                        "\(file.size) bytes with the digest \(file.digest)"))
            }
        }
        let paths = try copy.paths()
        let expected = Set(manifest.files.map(\.path) + [ReleaseManifest.path, ReleaseManifest.signaturePath])
        for path in (paths ?? []).sorted() where !expected.contains(path) {
            findings.append(
                Self.finding("unexpected-file", path, "a file that is not in the release", "no file of this name"))
        }
        self.manifest = manifest
        self.findings = findings
        isListed = paths != nil
    }

    private static func manifest(of copy: some DeployedCopy, key: PublicKey) async throws -> ReleaseManifest {
        var contents: [[UInt8]] = []
        for path in [ReleaseManifest.path, ReleaseManifest.signaturePath] {
            guard let bytes = try await copy.bytes(of: path) else {
                throw DiagnosticFailure(
                    Diagnostic(
                        kind: "missing-manifest", path: path, found: "no such file in \(copy.name)",
                        expected: "the signed manifest of a release",
                        remedy: "publish a release made by clearance release"))
            }
            contents.append(bytes)
        }
        do throws(MinisignFailure) {
            let signature = try Signature(String(decoding: contents[1], as: UTF8.self))
            try key.verify(contents[0], signature)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "manifest-not-signed", path: ReleaseManifest.signaturePath, found: error.words,
                    expected: "a signature of the key \(key.identifier)",
                    remedy: "nothing of this copy can be trusted: publish the last release again"))
        }
        return try ReleaseManifest.read(contents[0])
    }

    private static func finding(_ kind: String, _ path: String, _ found: String, _ expected: String) -> Diagnostic {
        Diagnostic(
            kind: kind, path: path, found: found, expected: expected,
            remedy: "publish the release again from its folder")
    }
}

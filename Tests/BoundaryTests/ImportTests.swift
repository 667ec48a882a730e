import Testing

/// What the sources import is what the manifest declares, no less and no more.
@Suite struct ImportTests {
    /// Modules that come with the compiler.
    static let ofToolchain: Set = [
        "Dispatch", "Foundation", "FoundationNetworking", "FoundationXML", "Glibc", "Synchronization", "Testing",
    ]

    @Test func importsAreTheDeclaredDependencies() throws {
        for target in try PackageManifest.ofRepository().targets {
            let files = try SwiftSources.files(in: target.folder)
            guard !files.isEmpty else { continue }
            let imports = Set(
                try files.flatMap { try SwiftSources.lines(of: $0) }.compactMap(SwiftSources.importedModule))
            let used = imports.subtracting(Self.ofToolchain)
            let undeclared = used.subtracting(target.dependencyNames).sorted()
            let unused = target.dependencyNames.subtracting(used).sorted()
            #expect(undeclared == [], "imported by \(target.name) and not declared")
            #expect(unused == [], "declared by \(target.name) and not imported")
        }
    }

    @Test(arguments: [
        ("import Vault", "Vault"), ("  internal import Vault // why", "Vault"), ("@testable import Vault", "Vault"),
        ("@_spi(Gate) public import struct Vault.Cleared", "Vault"), ("import Vault; import Site", "Vault"),
        ("// import Vault", nil), ("let import = 1", nil), ("important", nil),
    ]) func readsImports(line: String, module: String?) {
        #expect(SwiftSources.importedModule(in: Substring(line)) == module)
    }
}

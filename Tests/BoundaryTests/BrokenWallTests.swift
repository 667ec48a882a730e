import Testing

/// The suite of attempts notices a broken wall: each change here takes one brick out, and attempts that were refused compile.
@Suite struct BrokenWallTests {
    struct Brick: CustomTestStringConvertible {
        let name: String
        var file = ""
        var replacements: [(text: String, by: String)] = []
        /// What `Vault` is compiled with in addition.
        var flags: [String] = []
        /// Settings that the code of the attempt is compiled without.
        var leavingOut: Set<String> = []
        let attempts: [String]

        var testDescription: String { name }
    }

    static let bricks = [
        Brick(
            name: "public-initializer", file: "Gate/Gate.swift",
            replacements: [("fileprivate init(_ value: Value)", "public init(_ value: Value)")],
            attempts: ["MintWithInitializer"]),
        Brick(
            name: "variable-value", file: "Gate/Gate.swift",
            replacements: [("public let value: Value", "public var value: Value")],
            attempts: ["ReplaceClearedValue", "WriteThroughKeyPath"]),
        Brick(
            name: "public-key", file: "Gate/Gate.swift",
            replacements: [
                ("struct Key: ~Copyable", "public struct Key: ~Copyable"),
                ("fileprivate init() {}", "public init() {}"),
            ],
            attempts: ["MakeKey"]),
        Brick(
            name: "public-consent", file: "Consents/Consent.swift",
            replacements: [("struct Consent: Sendable", "public struct Consent: Sendable")],
            attempts: ["NameConsent"]),
        Brick(
            name: "package-access", file: "Archive.swift",
            replacements: [("    let settings: RulebookSettings", "    package let settings: RulebookSettings")],
            attempts: ["ReadSettings"]),
        Brick(
            name: "copyable-archive", file: "Archive.swift",
            replacements: [("public struct Archive: ~Copyable, Sendable", "public struct Archive: Sendable")],
            attempts: [
                "CopyArchive", "Describe", "Dump", "Interpolate", "MirrorArchive", "PassToGeneric", "Print",
                "StoreAsAny", "StoreGlobally", "StoreInArray",
            ]),
        Brick(name: "compiled-for-testing", flags: ["-enable-testing"], attempts: ["ImportTestable"]),
        Brick(
            name: "pointers-allowed", leavingOut: ["strictMemorySafety", "treatWarning StrictMemorySafety error"],
            attempts: ["BitCastCleared", "OverwriteCleared", "PointIntoArchive"]),
    ]

    @Test(arguments: bricks) func letsAttemptsThroughWithout(_ brick: Brick) throws {
        var sources = try Compiler.sourcesOfVault()
        for replacement in brick.replacements {
            let path = "Sources/Vault/" + brick.file
            let text = try #require(sources[path])
            try #require(text.contains(replacement.text), "\(brick.file) has changed: name the brick anew")
            sources[path] = text.replacing(replacement.text, with: replacement.by)
        }
        let compiler = try Compiler(name: brick.name, vault: sources, flags: brick.flags)
        for attempt in brick.attempts {
            let result = try compiler.compile(.named(attempt), leavingOut: brick.leavingOut)
            #expect(result.succeeded, "\(attempt): \(result.errors)")
        }
    }
}

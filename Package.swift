// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the language mode of Swift 6 and the checks that keep the modules apart.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The confidential side adds strict memory safety: without `unsafe`, no pointer can look into a sealed value.
let sealed: [SwiftSetting] = strict + [.strictMemorySafety(), .treatWarning("StrictMemorySafety", as: .error)]

/// The scan goes through every byte of whole sites, in tests too: without optimization that takes minutes.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Tests look into these modules of the public side in every build, so that what is tested is what is shipped. The confidential
/// ones are never compiled for that.
let testable: [SwiftSetting] = strict + [.unsafeFlags(["-enable-testing"], .when(configuration: .release))]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "mechsite",
    products: [
        .executable(name: "clearance", targets: ["Clearance"]),
        .executable(name: "mechsite", targets: ["MechSite"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        // What both sides share: the vocabulary, and ways to read and to complain.
        .target(name: "Mechanism", swiftSettings: strict),
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(name: "Workers", swiftSettings: strict),
        .target(name: "SourceReading", dependencies: ["Diagnostics", "Mechanism", yams], swiftSettings: strict),
        .target(name: "Reference", dependencies: ["Diagnostics", "Mechanism", "SourceReading"], swiftSettings: strict),
        .target(
            name: "PublicRecord", dependencies: ["Diagnostics", "Mechanism", "SourceReading", "Workers", crypto],
            swiftSettings: testable),

        // Signatures that stock minisign makes and takes.
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev", "pkg-config"])]),
        .target(name: "Minisign", dependencies: ["CSodium"], swiftSettings: strict),

        .target(
            name: "SignedRelease", dependencies: ["Diagnostics", "Mechanism", "Minisign", "SourceReading", crypto],
            swiftSettings: strict),

        // Tables that another program has exported.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev", "pkg-config"])]),
        .target(name: "Tables", dependencies: ["CSQLite", "Diagnostics", "SourceReading"], swiftSettings: strict),

        // The confidential side.
        .target(
            name: "Vault",
            dependencies: ["Diagnostics", "Markup", "Mechanism", "Reference", "SourceReading", "Workers", crypto],
            swiftSettings: sealed),
        .target(
            name: "Sanitizing", dependencies: ["Diagnostics", "Markup", "Mechanism", crypto], swiftSettings: sealed),
        .target(
            name: "Clearing", dependencies: ["Mechanism", "PublicRecord", "Vault", "Workers"], swiftSettings: sealed),
        .target(
            name: "Releasing",
            dependencies: [
                "Bytes", "Clearing", "Diagnostics", "Mechanism", "Minisign", "PublicRecord", "Reference",
                "SignedRelease", "Site", "SourceReading", "Vault",
            ], swiftSettings: sealed),
        .target(
            name: "LeakScan", dependencies: ["Diagnostics", "SourceReading", "Workers", crypto],
            swiftSettings: sealed + fast),
        .target(
            name: "Importing",
            dependencies: ["Diagnostics", "Mechanism", "Reference", "SourceReading", "Tables", "Vault"],
            swiftSettings: sealed),
        .executableTarget(
            name: "Clearance",
            dependencies: [
                "Bytes", "Clearing", "Diagnostics", "Importing", "LeakScan", "Mechanism", "Minisign", "PublicRecord",
                "Publishing", "Reference", "Releasing", "Sanitizing", "SignedRelease", "Site", "SourceReading",
                "Tables",
                "Vault", "Workers", argumentParser,
            ], swiftSettings: sealed),

        // The public side: none of these may depend on Vault or LeakScan, directly or through others.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev", "pkg-config"])]),
        .target(name: "CMarkThreading", dependencies: ["CCMarkGFM"]),
        .target(name: "Bytes", swiftSettings: strict),
        .target(
            name: "Markup", dependencies: ["Bytes", "CCMarkGFM", "CMarkThreading"], swiftSettings: strict),
        .target(name: "Templates", dependencies: ["Bytes", "Diagnostics"], swiftSettings: strict),
        .target(name: "Search", dependencies: ["Bytes", "Mechanism"], swiftSettings: testable),
        .target(
            name: "Site",
            dependencies: [
                "Bytes", "Diagnostics", "Markup", "Mechanism", "PublicRecord", "Reference", "Search", "SourceReading",
                "Templates", "Workers", crypto,
            ], swiftSettings: testable),
        .target(name: "CFileSystem"),
        .target(
            name: "Publishing", dependencies: ["Bytes", "CFileSystem", "Diagnostics", crypto], swiftSettings: testable),
        .target(name: "Hosting", swiftSettings: strict),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Serving",
            dependencies: [
                "CZlib", "Diagnostics", "Hosting", "PublicRecord", "Reference", "Site", crypto,
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ], swiftSettings: testable),
        .executableTarget(
            name: "MechSite",
            dependencies: [
                "Diagnostics", "Hosting", "Minisign", "PublicRecord", "Publishing", "Reference", "Serving",
                "SignedRelease", "Site", "Workers", argumentParser,
            ], swiftSettings: strict),

        // Tests.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "SampleRecords",
            dependencies: ["Diagnostics", "Mechanism", "Reference", "SourceReading", "Vault", crypto],
            path: "Tests/SampleRecords", swiftSettings: strict),
        .testTarget(
            name: "VaultTests",
            dependencies: [
                "Clearing", "Diagnostics", "Mechanism", "PublicRecord", "Reference", "SampleRecords", "SourceReading",
                "TestSupport", "Vault", crypto,
            ], exclude: ["Expectations"], swiftSettings: strict),
        .testTarget(
            name: "Properties",
            dependencies: [
                "Bytes", "Clearing", "Diagnostics", "Mechanism", "PublicRecord", "Reference", "SampleRecords", "Site",
                "SourceReading",
                "TestSupport", "Vault", "Workers",
            ], path: "Tests/Properties", swiftSettings: strict),
        .testTarget(
            name: "BoundaryTests", dependencies: ["Reference", "TestSupport", "Vault"], swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ImportingTests",
            dependencies: ["Diagnostics", "Importing", "Reference", "SourceReading", "Tables", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SanitizingTests", dependencies: ["Diagnostics", "Mechanism", "Sanitizing", "TestSupport"],
            exclude: ["Tools"], swiftSettings: strict),
        .testTarget(name: "MinisignTests", dependencies: ["Minisign", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "MechanismTests", dependencies: ["Mechanism", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "SourceReadingTests", dependencies: ["Diagnostics", "Mechanism", "SourceReading", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ReferenceTests", dependencies: ["Diagnostics", "Mechanism", "Reference", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ServingTests", dependencies: ["Diagnostics", "Serving", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PublicRecordTests", dependencies: ["Mechanism", "PublicRecord", "TestSupport", "Workers"],
            swiftSettings: strict),
        .testTarget(
            name: "LeakScanTests", dependencies: ["LeakScan", "TestSupport"], exclude: ["Tools"], swiftSettings: strict),
        .target(
            name: "FuzzReaders",
            dependencies: [
                "Bytes", "Clearing", "Diagnostics", "Importing", "LeakScan", "Markup", "Mechanism", "PublicRecord",
                "Reference", "SampleRecords", "Site", "SourceReading", "Tables", "Templates", "TestSupport", "Vault",
            ], path: "Tests/FuzzReaders", swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzReaders", "TestSupport"], exclude: ["Corpus"],
            swiftSettings: strict),
        .testTarget(name: "WorkersTests", dependencies: ["Workers"], swiftSettings: strict),
        .testTarget(name: "BytesTests", dependencies: ["Bytes", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "MarkupTests", dependencies: ["Bytes", "Markup", "TestSupport"], exclude: ["Tools"],
            swiftSettings: strict),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Bytes", "Diagnostics", "Templates", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PublishingTests", dependencies: ["Bytes", "Diagnostics", "Publishing", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "HostingTests", dependencies: ["Hosting"], swiftSettings: strict),
        .testTarget(
            name: "SearchTests", dependencies: ["Bytes", "Mechanism", "Search", "TestSupport"], exclude: ["Tools"],
            swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Bytes", "Diagnostics", "Mechanism", "PublicRecord", "Reference", "Site",
                "TestSupport",
            ], exclude: ["Golden"], swiftSettings: strict),
    ]
)

// `make fuzz` alone sees this program: it links with libFuzzer, which nothing else is built with.
if Context.environment["MECHSITE_LIBFUZZER"] != nil {
    package.targets += [
        .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: ["CLibFuzzer", "FuzzReaders"], path: "Tests/Fuzz", swiftSettings: strict),
    ]
}

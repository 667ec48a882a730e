import Testing

/// Which targets reach which, by the manifest.
@Suite struct DependencyTests {
    @Test func publicSideDoesNotReachConfidentialSide() throws {
        let manifest = try PackageManifest.ofRepository()
        let publicSide = manifest.targets.filter { !$0.isTest && !Boundary.confidential.contains($0.name) }
        #expect(publicSide.contains { $0.name == "MechSite" })
        for target in publicSide {
            let way = manifest.way(from: target.name, to: Boundary.confidential)
            #expect(way == nil, "\(way?.joined(separator: " -> ") ?? "")")
        }
    }

    @Test func programsAreMadeOfOneSideEach() throws {
        let manifest = try PackageManifest.ofRepository()
        #expect(manifest.products.map(\.name).sorted() == ["clearance", "mechsite"])
        #expect(manifest.products.first { $0.name == "clearance" }?.targets == ["Clearance"])
        #expect(manifest.products.first { $0.name == "mechsite" }?.targets == ["MechSite"])
    }

    @Test func programsDoNotReachTests() throws {
        let manifest = try PackageManifest.ofRepository()
        let tests = Set(manifest.targets.filter(\.isTest).map(\.name))
        for target in manifest.targets where !target.isTest {
            #expect(manifest.way(from: target.name, to: tests) == nil, "\(target.name) reaches test code")
        }
    }

    @Test func everySwiftTargetHasTheCommonSettings() throws {
        let manifest = try PackageManifest.ofRepository()
        let swiftTargets = try manifest.targets.filter { try !SwiftSources.files(in: $0.folder).isEmpty }
        for target in swiftTargets {
            var settings = target.swiftSettings
            if Boundary.confidential.contains(target.name) {
                #expect(settings.isSuperset(of: Boundary.settingsOfConfidential), "of \(target.name)")
                settings.subtract(Boundary.settingsOfConfidential)
            }
            settings.subtract(Boundary.settingsOfSome[target.name] ?? [])
            #expect(settings == Boundary.settingsOfAll, "of \(target.name)")
        }
    }

    /// The search itself: a way through two others is found, and a circle is no trap.
    @Test func findsWaysThroughOthers() {
        func target(_ name: String, _ dependencies: String...) -> PackageManifest.Target {
            PackageManifest.Target(
                name: name, type: "regular", path: nil,
                dependencies: dependencies.map { PackageManifest.Dependency(name: $0) }, settings: [])
        }
        let manifest = PackageManifest(
            name: "sample", products: [],
            targets: [
                target("Site", "Bytes", "Helper"), target("Bytes", "Site"), target("Helper", "Clearing"),
                target("Clearing", "Vault"), target("Vault"),
            ])
        #expect(manifest.way(from: "Site", to: ["Vault"]) == ["Site", "Helper", "Clearing", "Vault"])
        #expect(manifest.way(from: "Vault", to: ["Site"]) == nil)
        #expect(manifest.way(from: "Bytes", to: ["Nowhere"]) == nil)
    }
}

import Foundation
import TestSupport

/// The manifest of the package, as SwiftPM understands it.
struct PackageManifest: Decodable {
    let name: String
    let products: [Product]
    let targets: [Target]

    struct Product: Decodable {
        let name: String
        let targets: [String]
    }

    struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [Dependency]
        let settings: [Setting]

        var isTest: Bool { type == "test" || folder.hasPrefix("Tests/") }
        var folder: String { path ?? (type == "test" ? "Tests/" : "Sources/") + name }
        var dependencyNames: Set<String> { Set(dependencies.map(\.name)) }
        /// Of the Swift compiler, in a form such as `enableUpcomingFeature ExistentialAny`.
        var swiftSettings: Set<String> { Set(settings.filter { $0.tool == "swift" }.map(\.description)) }
    }

    /// Another target, or a product of another package.
    struct Dependency: Decodable {
        let name: String

        init(name: String) {
            self.name = name
        }

        /// Reads `{"byName": ["Vault", null]}`: the kind, then the name and things that do not matter here.
        init(from decoder: any Decoder) throws {
            let kinds = try decoder.singleValueContainer().decode([String: FirstName].self)
            name = kinds.values.map(\.name).joined()
        }

        private struct FirstName: Decodable {
            let name: String

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                name = try list.decode(String.self)
            }
        }
    }

    struct Setting: Decodable, CustomStringConvertible {
        let tool: String
        let kind: [String: Arguments]

        struct Arguments: Decodable {
            let first: String?
            let second: String?

            enum CodingKeys: String, CodingKey {
                case first = "_0"
                case second = "_1"
            }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: CodingKeys.self)
                // Flags come as a list.
                let flags = try? values.decode([String].self, forKey: .first)
                first = try flags?.joined(separator: " ") ?? values.decodeIfPresent(String.self, forKey: .first)
                second = try values.decodeIfPresent(String.self, forKey: .second)
            }
        }

        var description: String {
            kind.map { ([$0, $1.first, $1.second] as [String?]).compactMap(\.self).joined(separator: " ") }.joined()
        }
    }

    /// The manifest in the repository.
    static func ofRepository() throws -> PackageManifest { try loaded.get() }

    // A scratch folder of its own: the one of the build is locked while its tests run.
    private static let loaded = Result {
        let scratch = try TemporaryFolder()
        let command = try withExtendedLifetime(scratch) {
            try Command.run([
                "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.url.path,
                "dump-package",
            ])
        }
        return try JSONDecoder().decode(PackageManifest.self, from: Data(command.output.utf8))
    }

    func target(_ name: String) -> Target? { targets.first { $0.name == name } }

    /// How a target reaches another: the names on the way, or nil if it doesn't.
    func way(from start: String, to goals: Set<String>, past seen: Set<String> = []) -> [String]? {
        if goals.contains(start) { return [start] }
        guard let target = target(start), !seen.contains(start) else { return nil }
        for next in target.dependencyNames.sorted() {
            if let way = way(from: next, to: goals, past: seen.union([start])) { return [start] + way }
        }
        return nil
    }
}

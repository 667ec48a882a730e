import Foundation
import LeakScan
import TestSupport
import Testing

/// Thousands of leaks in every combination of container, encoding and script, planted by a program in another language with the
/// usual tools, and the same files without them.
@Suite("Planted leaks")
struct PlantedLeakTests {
    /// What the planting program says about one file.
    struct Plant: Decodable {
        let file: String
        /// In words, for a message.
        let `case`: String
        let kind: String
        let path: String
        let key: String
    }

    private let folder: TemporaryFolder
    private let scan: LeakScan

    init() throws {
        folder = try TemporaryFolder()
        let planted = try Command.run(
            [
                "/usr/bin/python3", "-B", Repository.url("Tests/LeakScanTests/Tools/plant.py").path, folder.url.path,
                "leaks-\(Proofs.scale)",
            ], withErrors: true)
        #expect(planted.status == 0, "\(planted.output)")
        scan = try LeakScan(records: folder.url.appending(path: "records"), publicRecord: [], publicFolders: [])
    }

    @Test("each is found, with the item that it is of and no other; what is nearly one is none")
    func all() async throws {
        let list = try Data(contentsOf: folder.url.appending(path: "expected.json"))
        let plants = try JSONDecoder().decode([Plant].self, from: list)
        #expect(plants.count > 3000)
        #expect(Set(plants.map(\.kind)).count == 6)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for plant in plants {
                group.addTask {
                    let findings = scan.findings(in: plant.file, try bytes("site/\(plant.file)"))
                    for finding in findings { #expect(Self.names(finding, plant), "\(plant.case): \(finding.words)") }
                    #expect(!findings.isEmpty, "\(plant.case), \(plant.file)")
                }
            }
            try await group.waitForAll()
        }
        let clean = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "clean").path)
        #expect(clean.count > 2000)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for file in clean {
                group.addTask {
                    let findings = scan.findings(in: file, try bytes("clean/\(file)"))
                    #expect(findings.isEmpty, "\(file): \(findings.map(\.words))")
                }
            }
            try await group.waitForAll()
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.url.appending(path: path)))
    }

    private static func names(_ finding: LeakFinding, _ plant: Plant) -> Bool {
        switch finding.matter {
        case .secret(let item, _):
            item.path == plant.path && item.key == plant.key && item.kind.rawValue == plant.kind
        case .unopened: false
        }
    }
}

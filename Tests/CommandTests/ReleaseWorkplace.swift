import Foundation
import TestSupport

/// A workplace with a folder of releases, a key for the site, and keys for two persons, of whom one has two.
struct ReleaseWorkplace {
    let place: Workplace

    static let persons = ["officer-1": ["first"], "officer-2": ["second", "third"]]

    /// - Parameter isResolved: whether the reports that the demonstration records are made to give are resolved.
    init(isResolved: Bool = true) throws {
        place = try Workplace()
        try Self.leaveFewParties(in: place)
        for name in ["site", "first", "second", "third", "stranger"] {
            _ = try Command.run(
                ["minisign", "-G", "-W", "-p", path("\(name).pub"), "-s", path("\(name).key")], withErrors: true)
        }
        try FileManager.default.createDirectory(at: place.url("releases"), withIntermediateDirectories: false)
        let persons = try Self.persons.sorted { $0.key < $1.key }.map { name, keys in
            "  - person: \(name)\n    keys: [\(try keys.map(publicKey).joined(separator: ", "))]\n"
        }
        try place.write(
            "format: keyring/1\nsite: \(try publicKey("site"))\npersons:\n\(persons.joined())",
            to: "releases/keyring.yaml")
        guard isResolved else { return }
        for (consent, question) in [("XII-2024-01", "5.1"), ("XJJ-2026-01", "6.3")] {
            let file = "records/consents/\(consent).yaml"
            let exclusion = "    exclude:\n      - {instrument: untoc, question: \"\(question)\"}\n"
            try place.write(try place.text(file) + exclusion, to: file)
        }
    }

    /// Few real parties beside the demonstration parties: the rest would only be more of the same pages.
    private static func leaveFewParties(in place: Workplace) throws {
        func lines(_ file: String) throws -> [Substring] { try place.text(file).split(separator: "\n") }
        let parties = try lines("content/reference/parties.csv").prefix(4)
        let codes = parties.dropFirst().map { $0.prefix(3) }
        let actions = try lines("content/reference/treaty-actions.csv")
        let kept = actions.prefix(1) + actions.dropFirst().filter { codes.contains($0.prefix(3)) }
        try place.write(parties.joined(separator: "\n") + "\n", to: "content/reference/parties.csv")
        try place.write(kept.joined(separator: "\n") + "\n", to: "content/reference/treaty-actions.csv")
    }

    func path(_ name: String) -> String { place.url(name).path }

    private func publicKey(_ name: String) throws -> String {
        try place.text("\(name).pub").split(separator: "\n").last.map(String.init) ?? ""
    }

    @discardableResult
    func clearance(_ arguments: String...) throws -> Command { try run(arguments) }

    func run(_ arguments: [String]) throws -> Command {
        try Command.run(
            [Command.programs.appending(path: "clearance").path] + arguments, in: place.url("."), withErrors: true)
    }

    func plan(asAt day: String = "2026-11-20") throws -> Command { try clearance("plan", "--as-at", day) }

    @discardableResult
    func approve(_ key: String) throws -> Command { try clearance("approve", "--key", "\(key).key") }

    func release(asAt day: String = "2026-11-20", key: String = "site", _ more: String...) throws -> Command {
        let command = [
            Command.programs.appending(path: "clearance").path, "release", "--as-at", day, "--key", "\(key).key",
        ]
        return try Command.run(command + ["--rehearsal"] + more, in: place.url("."), withErrors: true)
    }

    func verify(_ copy: String = "public", _ more: String...) throws -> Command {
        let command = [Command.programs.appending(path: "mechsite").path, "verify", copy, "--key", "site.pub"]
        return try Command.run(command + more, in: place.url("."), withErrors: true)
    }

    /// Plans, has two persons approve, and releases.
    func releaseByTheBook(asAt day: String = "2026-11-20") throws -> Command {
        _ = try plan(asAt: day)
        try approve("first")
        try approve("second")
        return try release(asAt: day)
    }

    /// Changes one byte of a file.
    func tamper(with file: String, at offset: Int? = nil) throws {
        var bytes = [UInt8](try Data(contentsOf: place.url(file)))
        bytes[offset ?? bytes.count / 2] ^= 1
        try Data(bytes).write(to: place.url(file))
    }
}

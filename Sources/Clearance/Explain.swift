internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import Vault

/// `clearance explain`: why an item is or isn't published.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell why an item is or isn't published.",
        discussion: """
            Example: clearance explain XAA/untoc/1/response/5.1 --as-at 2026-11-20

            The address may name one text (with version and language) or a part with all its texts.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "An item address, such as XAA/untoc/1/response/5.1/en.")
    var address: String

    @Option(name: .long, help: "The day for which the rules are applied, such as 2026-11-20.")
    var asAt: CalendarDate

    @Flag(name: .long, help: "Write JSON.")
    var json = false

    func run() throws {
        guard ItemAddress(address) != nil || PartAddress(address) != nil else {
            throw ValidationError("\(address) is no address; expected something like XAA/untoc/1/response/5.1/en")
        }
        let archive = try common.readArchive()
        let decisions = Gate.clear(archive, asAt: asAt).decisions.filter {
            $0.address == ItemAddress(address) || $0.address.part == PartAddress(address)
        }
        guard !decisions.isEmpty else {
            common.tell([
                Diagnostic(
                    kind: "unknown-item", found: "no item at \(address) in the records",
                    expected: "the address of an item of \(common.records)", remedy: "compare it with the record")
            ])
            throw ExitCode(1)
        }
        print(json ? try Self.document(decisions, asAt: asAt) : decisions.map(Self.text).joined(separator: "\n\n"))
    }

    private static func text(_ decision: ItemDecision) -> String {
        var lines: [String]
        switch decision.outcome {
        case .published(let release):
            let basis = release.basis.map(\.id).joined(separator: ", ")
            lines = ["\(decision.address): published since \(release.since), on \(basis)"]
        case .withheld(let reasons):
            lines = [
                "\(decision.address): withheld (\(reasons.map(\.rawValue).joined(separator: ", ")))",
                "  audience: \(decision.audience.rawValue) (C3)",
            ]
        }
        lines += decision.steps.map {
            "  \($0.rule.id.padding(toLength: 4, withPad: " ", startingAt: 0)) \($0.finding.words)"
        }
        return lines.joined(separator: "\n")
    }

    private struct Document: Encodable {
        let address: String
        let asAt: String
        let published: Bool
        let since: String?
        let basis: [String]
        let reasons: [String]
        let audience: String
        let steps: [Step]

        struct Step: Encodable {
            let rule: String
            let finding: String
        }
    }

    private static func document(_ decisions: [ItemDecision], asAt: CalendarDate) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let documents = decisions.map { decision in
            let steps = decision.steps.map { Document.Step(rule: $0.rule.id, finding: $0.finding.words) }
            switch decision.outcome {
            case .published(let release):
                return Document(
                    address: decision.address.description, asAt: asAt.description, published: true,
                    since: release.since.description, basis: release.basis.map(\.id), reasons: [],
                    audience: Audience.public.rawValue, steps: steps)
            case .withheld(let reasons):
                return Document(
                    address: decision.address.description, asAt: asAt.description, published: false, since: nil,
                    basis: [], reasons: reasons.map(\.rawValue), audience: decision.audience.rawValue, steps: steps)
            }
        }
        return String(decoding: try encoder.encode(documents), as: UTF8.self)
    }
}

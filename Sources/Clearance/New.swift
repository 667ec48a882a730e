internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Importing
internal import Mechanism
internal import Reference

/// `clearance new …`: begins a record, in the right place, under the right name.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a record: a party, a review, a message of the dialogue, a consent, the register of persons.",
        discussion: """
            Example: clearance new consent XAA-2026-01

            Writes the file with what has to be filled in, and overwrites nothing.
            """,
        subcommands: [Profile.self, Review.self, Dialogue.self, Consent.self, Persons.self])

    struct Profile: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "party", abstract: "Begin the profile of a party.",
            discussion: "Example: clearance new party XAA")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The code of the party.") var party: PartyCode

        func run() throws {
            try common.begin { _ in NewRecord.profile(of: party) }
        }
    }

    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Begin a review record, with a draft for each question.",
            discussion: "Example: clearance new review XAA untoc 1")

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ReviewPlace

        func run() throws {
            let scope = try place.scope
            try common.begin { try NewRecord.review(of: place.party, scope, reference: $0) }
        }
    }

    struct Dialogue: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a draft message to the dialogue of a review record.",
            discussion: "Example: clearance new dialogue XAA untoc 1 --speaker XBB --kind written-feedback")

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ReviewPlace
        @Option(name: .long, help: "The code of the party whose words they are.") var speaker: PartyCode
        @Option(name: .long, help: "message or written-feedback.") var kind = MessageKind.message

        func run() throws {
            let scope = try place.scope
            try common.telling {
                let reference = try common.readReference()
                let records = URL(filePath: common.records, directoryHint: .isDirectory)
                let message = try NewMessage(to: records, in: place.party, scope, kind: kind, speaker: speaker)
                try message.write(to: records, reference: reference)
                print("\(common.records)/\(message.path): message \(message.number), a draft")
                print(
                    "  fill in: its words, one {\"language\", \"origin\", \"text\"} for each language, article and date"
                )
                print("  when it was handed in: \"status\": \"submitted\"")
            }
        }
    }

    struct Consent: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Begin a consent, to be filled in from the note verbale.",
            discussion: """
                Example: clearance new consent XAA-2026-01 --given 2026-03-02 --reference NV/2026/0012

                What is empty in the record has to be filled in: until then, every program refuses it. A consent that is \
                still to be given belongs into a folder of drafts, for clearance preview: --drafts drafts.
                """)

        @OptionGroup var common: CommonOptions
        @Argument(help: "Its identifier: the code of the party, a hyphen, and what you number consents by.") var id:
            String
        @Option(name: .long, help: "The date of the note verbale, such as 2026-03-02.") var given: CalendarDate?
        @Option(name: .long, help: "The reference of the note verbale, such as NV/2026/0012.") var reference: String?
        @Option(name: .long, help: "A folder for drafts, instead of the consents of the records.") var drafts: String?

        func run() throws {
            let begun =
                drafts.map { NewRecord.draftOfConsent(id, in: $0, given: given, reference: reference) }
                ?? NewRecord.consent(id, given: given, reference: reference)
            guard let record = begun else {
                throw ValidationError(
                    "expected an identifier such as XAA-2026-01, and a reference of letters, digits and / . -")
            }
            try common.begin(in: drafts, isComplete: false) { _ in record }
        }
    }

    struct Persons: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Begin the register of nominated persons.", discussion: "Example: clearance new persons")

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.begin { _ in NewRecord.register }
        }
    }
}

/// Which review.
struct ReviewPlace: ParsableArguments {
    @Argument(help: "The code of the party under review.") var party: PartyCode
    @Argument(help: "The instrument: untoc, tip, som or firearms.") var instrument: Instrument
    @Argument(help: "The number of the cluster.") var cluster: Int

    var scope: ReviewScope {
        get throws {
            guard let number = ClusterNumber(cluster) else { throw ValidationError("clusters are numbered from 1") }
            return ReviewScope(instrument, number)
        }
    }
}

extension CommonOptions {
    /// Runs a step; what it throws as findings is told, and the program ends with exit code 1.
    fileprivate func telling(_ step: () throws -> Void) throws {
        do { try step() } catch let failure as DiagnosticFailure {
            tell(failure.diagnostics)
            throw ExitCode(1)
        }
    }

    /// Writes a new record and says what to fill in.
    ///
    /// - Parameters:
    ///   - folder: where the record is written; the folder of records unless said.
    ///   - isComplete: whether the programs can read it as it is.
    fileprivate func begin(
        in folder: String? = nil, isComplete: Bool = true, _ make: (ReferenceData) throws -> NewRecord
    ) throws {
        try telling {
            let reference = try readReference()
            let place = folder ?? records
            let folder = URL(filePath: place, directoryHint: .isDirectory)
            let record = try make(reference)
            if isComplete { try record.check(in: folder, reference: reference) }
            try record.write(to: folder)
            print("\(place)/\(record.path): written")
            for line in record.advice { print("  \(line)") }
        }
    }
}

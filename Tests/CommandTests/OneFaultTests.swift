import Foundation
import Glibc
import TestSupport
import Testing

/// A message about what only seems to be wrong, because something else could not be read, has somebody remove what is sound.
@Suite("One fault is told as one fault")
struct OneFaultTests {
    enum Fault: CaseIterable {
        case strayLetter
        case control
        case manyMarks
        case carriageReturns
        case byteOrderMark
        case utf16
        case pipe
        case link

        /// - Parameter file: is there, and is another file or none afterwards.
        func spoil(_ file: URL) throws {
            let text = try String(contentsOf: file, encoding: .utf8)
            switch self {
            case .strayLetter: try write(text + "x", to: file)
            case .control: try write(text + "\u{85}", to: file)
            case .manyMarks: try write(text + "x" + String(repeating: "\u{301}", count: 31), to: file)
            case .carriageReturns: try write(text.replacing("\n", with: "\r\n"), to: file)
            case .byteOrderMark: try write("\u{FEFF}" + text, to: file)
            case .utf16: try text.data(using: .utf16)?.write(to: file)
            case .pipe:
                try FileManager.default.removeItem(at: file)
                #expect(mkfifo(file.path, 0o600) == 0)
            case .link:
                try FileManager.default.removeItem(at: file)
                try FileManager.default.createSymbolicLink(at: file, withDestinationURL: URL(filePath: "/nowhere"))
            }
        }

        private func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }
    }

    @Test(
        "in a file of records",
        arguments: [
            "reviews/XAA-untoc-1.json", "consents/XAA-2025-01.yaml", "consents/XAA-2025-01.lock.json",
            "agreements/XAA-untoc-1-summary.lock.json", "parties.json", "persons.yaml", "profiles/XAA.json",
        ])
    func records(path: String) throws {
        for fault in Fault.allCases {
            let workplace = try Workplace()
            let file = workplace.url("records/\(path)")
            try fault.spoil(file)
            let failed = try workplace.clear("--diagnostics", "json")
            #expect(failed.status == 1)
            #expect(failed.output.contains("\"path\":\"\(path)\""), "\(fault): \(failed.output)")
            #expect(failed.output.split(separator: "\n").count == 1, "\(fault): \(failed.output)")
        }
    }

    @Test("in a file of another name, in one that lacks a member, and with no folder at all")
    func others() throws {
        let faults: [(path: String, spoil: (Workplace) throws -> Void)] = [
            (
                "reviews/XAA-untoc-1.txt",
                {
                    try FileManager.default.moveItem(
                        at: $0.url("records/reviews/XAA-untoc-1.json"), to: $0.url("records/reviews/XAA-untoc-1.txt"))
                }
            ),
            (
                "XAA-2025-01.yaml",
                {
                    try FileManager.default.moveItem(
                        at: $0.url("records/consents/XAA-2025-01.yaml"), to: $0.url("records/XAA-2025-01.yaml"))
                }
            ),
            (
                "reviews/XAA-untoc-1.json",
                { try $0.replace("\"stage\"", by: "\"stages\"", in: "records/reviews/XAA-untoc-1.json") }
            ),
            ("parties.json", { try $0.replace("\"reviewers\"", by: "\"reviewer\"", in: "records/parties.json") }),
        ]
        for (path, spoil) in faults {
            let workplace = try Workplace()
            try spoil(workplace)
            let failed = try workplace.clear("--diagnostics", "json")
            #expect(failed.status == 1)
            let lines = failed.output.split(separator: "\n")
            #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("\"path\":\"\(path)\"") }, "\(failed.output)")
        }
        let workplace = try Workplace()
        try FileManager.default.removeItem(at: workplace.url("records"))
        let failed = try workplace.clear("--diagnostics", "json")
        #expect(failed.status == 1 && failed.output.contains("\"kind\":\"unreadable-folder\""))
        #expect(failed.output.split(separator: "\n").count == 1, "\(failed.output)")
    }

    @Test("a lock that belongs to nothing is told where all else is sound")
    func strayLocks() throws {
        for (file, lock) in [
            ("reviews/XAA-untoc-1.json", "agreements/XAA-untoc-1-summary.lock.json"),
            ("consents/XAA-2025-01.yaml", "consents/XAA-2025-01.lock.json"),
        ] {
            let workplace = try Workplace()
            try FileManager.default.removeItem(at: workplace.url("records/\(file)"))
            let failed = try workplace.clear()
            #expect(failed.status == 1 && failed.output.contains("\(lock): error:"), "\(failed.output)")
            #expect(failed.output.contains("[stray-lock]"))
        }
    }
}

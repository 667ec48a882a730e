import Diagnostics
import Foundation
import Importing
import TestSupport
import Testing

/// What holds for any table, however broken.
@Suite("Rows of an import are accounted for")
struct RandomTableTests {
    private let exported: ExportedTables

    init() throws {
        exported = try ExportedTables.shared.get()
    }

    /// Rows as text, without the first line. A row may go over several lines, which is of no matter for spoiling it.
    private func lines(of table: String) -> (head: String, lines: [String]) {
        let text = String(decoding: exported.tables[table] ?? [], as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        return (lines[0], Array(lines.dropFirst().dropLast()))
    }

    @Test(
        "rows read are rows taken, unchanged and not taken, for tables with random faults", arguments: Proofs.seeds(25))
    func randomFaults(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var changed: [String: [UInt8]] = [:]
        let names = exported.tables.keys.filter { $0 != "audit_log" }.sorted()
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let name = random.one(of: names)
            let bytes = exported.tables[name] ?? []
            let head = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
            var body = Array(bytes[head...])
            for _ in 0..<Int.random(in: 1...12, using: &random) { spoil(&body, &random) }
            changed[name] = Array(bytes[..<head]) + body
        }
        let outcome = try exported.import(changed)
        let report = outcome.report
        var total = 0
        for table in report.tables {
            let rows = table.rows
            #expect(rows.read == rows.taken + rows.unchanged + rows.notTaken, "\(table.table)")
            // Every row that is not taken is told of.
            let told = Set(report.notTaken.filter { $0.file == table.table })
            #expect(told.count == rows.notTaken, "\(table.table)")
            total += rows.read
        }
        #expect(total == report.rows.read)
        #expect(report.tables.count == names.count)
    }

    /// One fault: bytes lost, doubled, exchanged or put in, most of them such as CSV and UTF-8 care about.
    private func spoil(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard bytes.count > 20 else { return }
        let place = Int.random(in: 0..<(bytes.count - 10), using: &random)
        let length = Int.random(in: 1...8, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(place..<(place + length))
        case 1: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3: bytes.insert(random.one(of: Array("\",\r\n;".utf8)), at: place)
        case _:
            // A line that is there twice.
            let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            bytes.insert(contentsOf: bytes[start..<end], at: end)
        }
    }

    @Test("the order of rows does not matter", arguments: Proofs.seeds(4))
    func order(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var changed: [String: [UInt8]] = [:]
        // Rows of one line each, and not those whose order is kept.
        for table in ["reviews", "steps", "messages", "observations", "agreements", "documents", "answers"] {
            let (head, lines) = lines(of: table)
            guard !lines.contains(where: { $0.utf8.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 }) else {
                continue
            }
            let shuffled = [head] + lines.shuffled(using: &random)
            changed[table] = Array((shuffled.joined(separator: "\r\n") + "\r\n").utf8)
        }
        #expect(changed.count > 3)
        let plain = try exported.import([:])
        #expect(plain.records.count > 30)
        #expect(try exported.import(changed).records == plain.records)
    }

    @Test("a row that is left out of the export changes no other record", arguments: Proofs.seeds(6))
    func otherRecords(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let (head, lines) = lines(of: "steps")
        var left = lines
        let gone = left.remove(at: Int.random(in: 0..<left.count, using: &random))
        let all = try exported.import([:]).records
        let fewer = try exported.import(["steps": Array(([head] + left).joined(separator: "\r\n").utf8)]).records
        let changed = all.keys.filter { all[$0] != fewer[$0] }
        #expect(changed.count == 1)
        #expect(changed.allSatisfy { $0.hasPrefix("reviews/\(gone.prefix(3))-") })
    }

    @Test("line ends, a byte order mark and decomposed letters make no difference")
    func forms() throws {
        let plain = try exported.import([:]).records
        let changed = exported.tables.mapValues { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let words = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            return Array(words.replacing("\r\n", with: "\n").decomposedStringWithCanonicalMapping.utf8)
        }
        #expect(try exported.import(changed).records == plain)
    }
}

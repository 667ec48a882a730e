internal import Foundation

extension SourceTable.Cell {
    /// Reads the bytes of a cell.
    init(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else {
            self = .absent
            return
        }
        do {
            let span = bytes.span
            _ = try UTF8Span(validating: span)
        } catch {
            self = .unreadable(
                CellFault(
                    "invalid-utf8", found: "a byte that is not UTF-8, at byte \(error.byteOffsets.lowerBound + 1)",
                    expected: "UTF-8", remedy: "export the table as UTF-8"))
            return
        }
        let text = Self.withLineFeeds(String(decoding: bytes, as: UTF8.self))
        guard !text.unicodeScalars.contains(where: Self.isRefused) else {
            self = .unreadable(
                CellFault(
                    "control-character", found: "a control character",
                    expected: "a text without control characters other than line ends and tabulators",
                    remedy: "remove the character at the source"))
            return
        }
        self = .text(text.precomposedStringWithCanonicalMapping)
    }

    private static func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var scalars = String.UnicodeScalarView()
        var follows = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if !(scalar == "\n" && follows) {
                scalars.append(scalar)
            }
            follows = scalar == "\r"
        }
        return String(scalars)
    }

    /// What the readers of records refuse, too.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case _: false
        }
    }
}

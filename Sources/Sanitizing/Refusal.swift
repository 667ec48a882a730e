internal import Diagnostics

/// Why a file can't be published as it is. The State is asked for another; nothing is repaired by guessing.
struct Refusal: Error, Hashable {
    let kind: String
    /// What the file has, in words that never hold its text.
    let found: String
    let expected: String
    let remedy: String

    init(_ found: String, remedy: String = "ask for a clean copy, exported anew as PDF/A") {
        kind = "attachment-refused"
        self.found = found
        expected = "a PDF, PNG, JPEG, plain text or CSV with nothing in it but what a reader sees"
        self.remedy = remedy
    }

    /// Not the file is at fault but the machine.
    init(ofMachine found: String, expected: String, remedy: String) {
        kind = "missing-tool"
        self.found = found
        self.expected = expected
        self.remedy = remedy
    }

    func diagnostic(for path: String) -> Diagnostic {
        Diagnostic(kind: kind, path: path, found: found, expected: expected, remedy: remedy)
    }
}

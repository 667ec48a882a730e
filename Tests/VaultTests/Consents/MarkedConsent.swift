import Diagnostics
import SampleRecords
import SourceReading
import Testing
import Vault

/// A consent of which a line is wrong, at a sign `▸`.
struct MarkedConsent: Sendable, CustomTestStringConvertible {
    let kind: String
    let text: String
    var testDescription: String { "\(kind): \(text.split(separator: "\n").first { $0.contains("▸") } ?? "")" }

    /// A consent of State A, with lines of the usual one replaced by others.
    init(_ kind: String, _ changes: KeyValuePairs<String, String>) {
        self.kind = kind
        text = changes.reduce(Self.usual) { text, change in text.replacing(change.key, with: change.value) }
    }

    init(_ kind: String, selector: String) {
        self.init(kind, ["{question: \"5.1\"}": selector])
    }

    static let usual = """
        format: consent/1
        id: XAA-2025-01
        party: XAA
        role: state-under-review
        given: 2025-01-10
        in-force: {from: 2025-02-01, until: 2027-12-31}
        reference: NV/2025/0001
        grants:
          - mode: whole
            include:
              - {question: "5.1"}

        """

    var file: SourceFile {
        SourceFile(path: "consents/XAA-2025-01.yaml", text: text.replacing("▸", with: ""))
    }

    /// `file:line:column` of the sign.
    var place: String {
        let before = text.prefix { $0 != "▸" }.split(separator: "\n", omittingEmptySubsequences: false)
        return "\(file.path):\(before.count):\((before.last?.utf8.count ?? 0) + 1)"
    }

    /// The findings of reading it among the samples, as `kind file:line:column`.
    var findings: [String] {
        do {
            _ = Gate.clear(try Archive.read(SampleArchive.answer().files + [file], reference: .sample), asAt: .sample)
            return []
        } catch {
            return error.diagnostics.sortedByPlace().map {
                "\($0.kind) \($0.path ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0)"
            }
        }
    }
}

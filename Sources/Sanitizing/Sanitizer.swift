public import Diagnostics
public import Mechanism

/// Makes a file anew from what a reader sees of it, or says why that can't be done.
///
/// The tools that read the file are Debian's, each a process of its own with limits; what they wrote is read again by this module,
/// which lets through what it knows and nothing else. The same bytes give the same result on any day.
public enum Sanitizer {
    /// - Parameters:
    ///   - bytes: the file as it came.
    ///   - path: its name: for messages, and to tell CSV from other text. It is found nowhere in the result.
    ///   - language: the language of a document, for readers with a screen reader.
    /// - Throws: a diagnostic that names the reason, or what has to be installed.
    public static func sanitize(
        _ bytes: [UInt8], path: String, language: Language? = nil
    ) throws(DiagnosticFailure) -> SanitizedFile {
        do throws(Refusal) {
            guard bytes.count <= AttachmentType.mostBytes else {
                throw Refusal(
                    "a file of \(bytes.count) bytes, and at most \(AttachmentType.mostBytes) are allowed",
                    remedy: "ask for a smaller copy, or for several parts")
            }
            switch AttachmentType.bySignature(of: bytes) {
            case .pdf: return try PDFSanitizing.sanitize(bytes, language: language)
            case .png: return try PictureSanitizing.png(bytes)
            case .jpeg: return try PictureSanitizing.jpeg(bytes)
            case .text, .csv, nil:
                let isCSV = path.lowercased().hasSuffix(".csv")
                return isCSV ? try CSVSanitizing.sanitize(bytes) : try TextSanitizing.sanitize(bytes)
            }
        } catch {
            throw DiagnosticFailure(error.diagnostic(for: path))
        }
    }
}

import SampleRecords
import TestSupport

/// The files that random documents have: some that can be published, and some for each reason for which a file can't.
enum RandomFiles {
    static let all: [SampleFile] =
        ["A leaflet.\n", "Une notice.\n", "Written by Ann Example.\n", "A leaflet ⟦with a passage⟧.\n"].map {
            SampleFile(Array($0.utf8), ending: "txt")
        } + [
            SampleFile(Array("year,cases\n2024,3\n".utf8), ending: "csv"),
            SampleFile(Array("%PDF-1.7 one".utf8), ending: "pdf", words: "law and court"),
            SampleFile(Array("%PDF-1.7 two".utf8), ending: "pdf", words: "act"),
            SampleFile(Array("%PDF-1.7 three".utf8), ending: "pdf", words: "bo.muster@example.org"),
            SampleFile(Array("%PDF-1.7 without words".utf8), ending: "pdf"),
            SampleFile(Array("no PDF".utf8), ending: "pdf", words: "act"),
            SampleFile([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], ending: "png"),
        ]
}

extension SplitMix {
    /// Puts most of the files into the folder that the texts name, a few of them with another byte.
    mutating func addFiles(to archive: inout SampleArchive) {
        let named = Set(archive.items.compactMap(\.text.attachment))
        for file in RandomFiles.all where named.contains(file.name) && happens(85) {
            archive.add(file)
            if happens(8) { archive.attachments[file.name]?[0] ^= 1 }
        }
    }

    /// Other bytes in files, other words beside them, files that come and go.
    mutating func changeFiles(of archive: inout SampleArchive) {
        for name in archive.attachments.keys.sorted() where happens(60) {
            if name.hasSuffix(".words.txt") {
                archive.attachments[name] = Array(words().utf8)
            } else if happens(50) {
                archive.attachments[name] = nil
            } else {
                archive.attachments[name]?.append(0x20)
            }
        }
        if happens(30) { addFiles(to: &archive) }
    }
}

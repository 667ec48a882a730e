import LeakScan
import Testing

/// Documents in the forms that their readers accept and few programs write.
@Suite("Words of PDF")
struct PDFTests {
    @Test(
        "what a reader of PDF shows is found, however its objects are written, ordered or packed",
        arguments: [
            "unmapped_blank_pdf", "unmapped_blank_in_ranges_pdf", "usual_letters_pdf", "parameters_elsewhere_pdf",
            "parameters_listed_pdf",
            "parameters_of_second_pdf", "columns_elsewhere_pdf", "escaped_predictor_pdf", "packed_parameters_pdf",
            "contents_backwards_pdf", "contents_elsewhere_pdf", "pages_backwards_pdf", "tree_of_pages_pdf",
            "overlapping_objects_pdf", "stream_in_title_pdf", "object_on_lines_pdf",
        ]) func forms(name: String) throws
    {
        let findings = try Scene(DecodingTests.records).findings(try DecodingTests.made(name))
        #expect(findings.map(\.summary) == ["text reviews/a.json:2"], "\(findings.map(\.words))")
    }

    @Test(
        "objects that name one another in circles, and maps of more codes than there are, come to an end",
        .timeLimit(.minutes(30)), arguments: ["circles_pdf", "many_maps_pdf"])
    func hostile(name: String) throws {
        let findings = try Scene(DecodingTests.records).findings(try DecodingTests.made(name))
        #expect(findings.map(\.summary).contains("text reviews/a.json:2"), "\(findings.map(\.words))")
    }
}

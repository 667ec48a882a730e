import Markup
import Testing

/// Each bound with a text just inside and a text just outside, the finding and its place.
struct BoundsTests {
    @Test(arguments: boundCases)
    func whatIsOutsideIsRefused(_ bound: BoundCase) {
        let found = problems(bound.outside)
        #expect(found.map(\.kind).first == bound.kind)
        #expect(found.first?.line == bound.line)
        #expect(found.first?.column == bound.column)
    }

    @Test(arguments: boundCases)
    func whatIsInsideIsRendered(_ bound: BoundCase) {
        #expect(problems(bound.inside) == [])
    }

    @Test func everyKindHasATest() {
        let elsewhere: Set<MarkupProblem.Kind> = [
            .rowTooWide, .unusedFootnote, .unusedLinkDefinition, .unknownLink, .unknownHeading, .unpairedIsolate,
            .invisibleReference,
        ]
        #expect(elsewhere.union(boundCases.map(\.kind)) == Set(MarkupProblem.Kind.allCases))
    }

    @Test func allFindingsAreReportedInOrder() {
        let found = problems("[a](x)\n\n[^1]: b\n\n[b]: y\n\n[c](#d)\n", sitePage)
        #expect(found.map(\.kind) == [.unknownLink, .unusedFootnote, .unusedLinkDefinition, .unknownHeading])
        #expect(found.map(\.line) == [1, 3, 5, 7])
        #expect(problems("a\u{200B}\nb\u{1}c\n").map(\.line) == [1, 2])
        #expect(problems(String(repeating: "\u{200B}", count: 1_000)).count == 100)
    }

    @Test func aFindingNeverHoldsTheText() {
        let texts = [
            "SECRET\u{200B}", "SECRET\u{1}", "[SECRET](SECRET)", "[^SECRET]: SECRET", "[SECRET]: SECRET",
            "[SECRET](#SECRET)", "[^SECRET",
        ]
        for text in texts {
            let found = problems(text, sitePage)
            #expect(!found.isEmpty)
            #expect(!"\(found)".contains("SECRET"))
        }
    }

    @Test func wordsAreWhole() {
        for problem in boundCases.flatMap({ problems($0.outside) }) {
            for words in [problem.found, problem.expected, problem.remedy] {
                #expect(
                    !words.isEmpty && !words.hasSuffix(".") && words.first?.isUppercase != true || words.hasPrefix("U"))
            }
        }
    }
}

struct BoundCase: Sendable, CustomTestStringConvertible {
    let kind: MarkupProblem.Kind
    let inside: [UInt8]
    let outside: [UInt8]
    let line: Int
    let column: Int?

    var testDescription: String { kind.rawValue }

    fileprivate init(_ kind: MarkupProblem.Kind, inside: String, outside: String, line: Int = 1, column: Int? = nil) {
        self.init(kind, inside: Array(inside.utf8), outside: Array(outside.utf8), line: line, column: column)
    }

    fileprivate init(
        _ kind: MarkupProblem.Kind, inside: [UInt8], outside: [UInt8], line: Int = 1, column: Int? = nil
    ) {
        self.kind = kind
        self.inside = inside
        self.outside = outside
        self.line = line
        self.column = column
    }
}

private func times(_ count: Int, _ piece: String) -> String { String(repeating: piece, count: count) }

private func table(columns: Int, rows: Int) -> String {
    times(columns, "|a") + "|\n" + times(columns, "|-") + "|\n" + times(rows, "|b|\n")
}

private let boundCases: [BoundCase] = [
    .init(.textTooLong, inside: times(262_144, "a"), outside: times(262_145, "a")),
    .init(.invalidUTF8, inside: Array("a\nbé".utf8), outside: [0x61, 0x0A, 0x62, 0xC3], line: 2, column: 2),
    .init(.invalidUTF8, inside: Array("é".utf8), outside: [0xC0, 0xAF], column: 1),
    .init(.invalidUTF8, inside: Array("é".utf8), outside: [0x61, 0xED, 0xA0, 0x80], column: 2),
    .init(.controlCharacter, inside: "a\tb\n", outside: "a\nb\u{1}c", line: 2, column: 2),
    .init(.controlCharacter, inside: "a\n", outside: "a\r\n", column: 2),
    .init(.controlCharacter, inside: "a\u{A0}", outside: "a\u{85}", column: 2),
    .init(.controlCharacter, inside: "a~", outside: "\u{0}", column: 1),
    .init(.invisibleCharacter, inside: "é\u{2010}", outside: "é\u{200B}", column: 3),
    .init(.deepNesting, inside: "a\n\n" + times(32, ">") + "a", outside: "a\n\n" + times(33, ">") + "a", line: 3),
    .init(.deepNesting, inside: times(32, "- ") + "a", outside: times(11, "- 1. > ") + "a"),
    .init(.deepNesting, inside: "[^a]\n\n[^a]: b", outside: "[^a]\n\n" + times(33, "[^a]:"), line: 3),
    .init(
        .longBlock, inside: times(2_000, "a\n") + "\n" + times(2_000, "a\n"), outside: times(2_001, "a\n"), line: 2_001),
    .init(.longBlock, inside: times(3_000, "> a\n>\n"), outside: times(2_001, "> a\n"), line: 2_001),
    .init(.manyColumns, inside: table(columns: 64, rows: 1), outside: table(columns: 65, rows: 1), line: 2),
    .init(.manyColumns, inside: times(256, "|"), outside: times(257, "|")),
    .init(.largeTable, inside: table(columns: 64, rows: 312), outside: table(columns: 64, rows: 313), line: 315),
    .init(
        .largeTable, inside: times(2, table(columns: 20, rows: 500) + "\n"),
        outside: times(3, table(columns: 20, rows: 500) + "\n"), line: 1_009),
    .init(.largeTable, inside: times(100, "a\n|-|\n"), outside: times(900, "a\n|-|\n"), line: 1_018),
    .init(
        .manyParentheses, inside: "a" + times(64, ")") + " " + times(64, ")"), outside: "a" + times(65, ")"), column: 66
    ),
    .init(.manyParentheses, inside: times(100, "()"), outside: times(33, ").)"), column: 97),
    .init(
        .manyDeclarations, inside: times(64, "<?a") + "\n\n" + times(64, "<!a"), outside: times(65, "<?a"), column: 193),
    .init(.manyFootnoteMarks, inside: times(999, "[^a]") + "\n\n[^a]: b", outside: times(1_001, "[^a]"), column: 4_001),
    .init(.openFootnoteMark, inside: "a [^b] \\[^c\nd]", outside: "a [^b\nc]", column: 3),
    .init(
        .longLinkDefinition, inside: "[a]: " + times(1_000, "x") + "\n\n" + times(4_000, "[a]"),
        outside: "[a]: " + times(1_000, "x") + "\n\n" + times(5_000, "[a]")),
]

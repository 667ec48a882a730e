import Markup
import Testing

struct InvisibleCharacterTests {
    /// Every scalar of Unicode that is ignorable, a control, a separator of lines, a noncharacter, an annotation sign, a blank
    /// that counts as a sign, of private use or not assigned is refused, and no other is; Swift's own tables are the judge.
    @Test func theListIsThatOfUnicode() {
        let scalars = (UInt32(0x80)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
            .filter { !(0x2066...0x2069).contains($0.value) }
        let hidden = scalars.filter(isHidden)
        #expect(hidden.count > 137_000 + 700_000)
        for scalar in hidden where problems(String(scalar)).isEmpty {
            Issue.record("U+\(String(scalar.value, radix: 16)) is let through")
        }
        var visible = String.UnicodeScalarView()
        for (index, scalar) in scalars.filter({ !isHidden($0) }).enumerated() {
            visible.append(scalar)
            if index % 64 == 0 { visible.append("\n") }
            if index % 4_096 == 0 {
                #expect(problems(String(visible)) == [])
                visible.removeAll()
            }
        }
        #expect(problems(String(visible)) == [])
    }

    @Test(
        "blanks that count as signs, what stands for something lost, and what no standard gives a shape",
        arguments: [
            "\u{2800}", "\u{FFFC}", "\u{FFFD}", "\u{E000}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}", "\u{378}", "\u{3A2}",
            "\u{530}", "\u{5FF}", "\u{70E}", "\u{7BF}", "\u{A4C8}", "\u{2FE0}", "\u{D7FC}",
            "\u{1D159}", "\u{13430}", "\u{13441}", "\u{16FE4}",
        ])
    func whatNobodyCanReadIsRefused(_ character: String) throws {
        #expect(problems("Before\nwords\(character)words").map(\.kind) == [.invisibleCharacter])
        #expect(problems("Before\nwords\(character)words").map(\.line) == [2])
        #expect(holdsInvisibleCharacter("a title\(character)"))
        let code = try #require(character.unicodeScalars.first).value
        #expect(problems("words&#\(code);").map(\.kind) == [.invisibleReference])
    }

    @Test(arguments: [
        "&#8203;", "&#x200B;", "&#X200b;", "&#0;", "&#1;", "&#13;", "&#127;", "&#x202E;", "&#x2067;", "&#55296;",
        "&#1114112;", "&shy;",
        "&zwj;", "&rlm;", "&ZeroWidthSpace;", "&NoBreak;", "&caps;", "&#xFFFE;", "a &#00173;",
        "[a](https://a.example/&shy;)", "`&shy;`",
    ])
    func aReferenceToOneIsRefused(_ text: String) {
        #expect(problems(text).map(\.kind) == [.invisibleReference])
    }

    @Test(arguments: [
        "&amp;", "&#10;", "&#9;", "&#233;", "&eacute;", "&shy", "&;", "&#;", "&#x;", "&#xZZ;", "& shy;", "&cap;",
        "&#x110000000;",
    ])
    func otherReferencesAreNot(_ text: String) {
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        ("\u{2067}أ\u{2069}", []), ("\u{2066}a \u{2068}b\u{2069} c\u{2069}", []), ("\u{2067}أ\n\u{2069}", [1, 2]),
        ("a\u{2069}", [1]),
        ("\u{2066}\u{2067}a\u{2069}", [1]),
    ])
    func isolatesComeInPairsOnALine(_ text: String, lines: [Int]) {
        #expect(problems(text).map(\.line) == lines)
        #expect(problems(text).allSatisfy { $0.kind == .unpairedIsolate })
    }

    /// No output of the parser's own holds a character that the source may not hold.
    @Test func namedReferencesGiveOnlyVisibleCharacters() throws {
        let names = [
            "nbsp", "ensp", "emsp", "thinsp", "hairsp", "MediumSpace", "lt", "Tab", "NewLine", "hyphen", "dash",
            "ThickSpace",
        ]
        for name in names {
            let output = try html("a&\(name);b")
            #expect(!output.unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint }, "\(name)")
        }
    }
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        || [.control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
            .contains(scalar.properties.generalCategory)
        || [0x2800, 0x16FE4, 0x1D159].contains(scalar.value) || (0xFFF9...0xFFFD).contains(scalar.value)
        || (0x13430...0x13442).contains(scalar.value)
}

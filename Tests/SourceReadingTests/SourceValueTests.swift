import Diagnostics
import Mechanism
import SourceReading
import Testing

@Suite("Single values")
struct SourceValueTests {
    private func read<Value: SourceValue>(_ text: String, as type: Value.Type) -> Value? {
        SourceNode(.text(text), at: .start).value(type, of: "a value", into: SourceReport(path: "file"))
    }

    @Test("every case of an enumeration is read from its raw value, and named in the expectation")
    func enumerations() {
        func check<Value: SourceValue & CaseIterable & RawRepresentable & Equatable>(_ type: Value.Type)
        where Value.RawValue == String {
            for value in type.allCases {
                #expect(read(value.rawValue, as: type) == value)
                #expect(read(value.rawValue.uppercased(), as: type) == nil)
                #expect(read(value.rawValue + " ", as: type) == nil)
                #expect(Value.expectation.contains(value.rawValue))
            }
        }
        check(Language.self)
        check(Instrument.self)
        check(PartyKind.self)
        check(Participation.self)
        check(RegionalGroup.self)
        check(ConsentForm.self)
        check(QuestionType.self)
        check(ReviewStage.self)
        check(ReviewStep.self)
        check(SubmissionStatus.self)
        check(FinalityStatus.self)
        check(AnswerValue.self)
        check(MessageKind.self)
        check(ObservationKind.self)
        check(CommentSubject.self)
        check(TextOrigin.self)
        check(DocumentKind.self)
    }

    @Test("review groups are 1, 2 or 3, written as plain digits")
    func reviewGroups() {
        #expect(["1", "2", "3"].map { read($0, as: ReviewGroup.self) } == [.first, .second, .third])
        for text in ["0", "4", "01", "+1", "1 ", "", "one"] { #expect(read(text, as: ReviewGroup.self) == nil) }
    }

    @Test("whole numbers are plain digits; a quoted one is a text")
    func integers() {
        func integer(_ content: SourceNode.Content) -> Int? {
            SourceNode(content, at: .start).integer(of: "a number", into: SourceReport(path: "file"))
        }
        for number in [0, 1, -1, 10, 2026, Int.max, Int.min] {
            #expect(integer(.number("\(number)")) == number)
            #expect(integer(.plain("\(number)")) == number)
            #expect(integer(.text("\(number)")) == nil)
        }
        for text in ["01", "+1", "-0", "1.0", "1e2", "0x10", " 1", "", "99999999999999999999", "١"] {
            #expect(integer(.number(text)) == nil)
            #expect(integer(.plain(text)) == nil)
        }
    }

    @Test("truth values are true and false, whatever YAML calls yes")
    func flags() {
        func flag(_ content: SourceNode.Content) -> Bool? {
            SourceNode(content, at: .start).flag(of: "a mark", into: SourceReport(path: "file"))
        }
        #expect(flag(.flag(true)) == true)
        #expect(flag(.plain("true")) == true)
        #expect(flag(.plain("false")) == false)
        for text in ["yes", "no", "on", "True", "1", ""] { #expect(flag(.plain(text)) == nil) }
        #expect(flag(.text("true")) == nil)
        #expect(flag(.number("1")) == nil)
    }

    @Test("a reading ends with its value only when nothing was wrong")
    func reports() throws {
        let report = SourceReport(path: "file")
        report.report("odd", severity: .warning, at: nil, found: "something odd")
        #expect(try report.finish(5) == 5)
        #expect(findings { () throws(DiagnosticFailure) in _ = try report.finish(nil as Int?) }.count == 1)
        report.report("wrong", at: .start, found: "something wrong")
        #expect(report.hasErrors)
        #expect(findings { () throws(DiagnosticFailure) in _ = try report.finish(5) }.map(\.kind) == ["odd", "wrong"])
    }
}

import Mechanism
import Site
import Testing

@Suite("Forms beside numbers")
struct LocalizationPluralTests {
    private static let numbers = [
        0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 15, 20, 21, 22, 25, 99, 100, 101, 102, 103, 110, 111, 112, 121, 200, 201,
        1000, 1001, 1003, 1011, 999_999, 1_000_000, 1_000_001, 2_000_000,
    ]

    /// What ICU answers (`uplrules_select`, ICU of Swift 6.3.1); it agrees with the rules here up to two million.
    private static let answersOfICU: [(Language, String)] = [
        (
            .arabic,
            """
            zero one two few few few few many many many many many many many many many other other other few few many \
            many many other other other other few many many other other other
            """
        ),
        (.chinese, Array(repeating: "other", count: numbers.count).joined(separator: " ")),
        (.english, "other one " + Array(repeating: "other", count: numbers.count - 2).joined(separator: " ")),
        (
            .french,
            "one one " + Array(repeating: "other", count: numbers.count - 5).joined(separator: " ") + " many other many"
        ),
        (
            .russian,
            """
            many one few few few many many many many many many many one few many many many one few few many many many \
            one many one many one few many many many one many
            """
        ),
        (
            .spanish,
            "other one " + Array(repeating: "other", count: numbers.count - 5).joined(separator: " ")
                + " many other many"
        ),
    ]

    @Test("are those of CLDR", arguments: answersOfICU)
    func categories(_ language: Language, _ answers: String) {
        let categories = Self.numbers.map { language.pluralCategory(of: $0).rawValue }
        #expect(categories.joined(separator: " ") == answers)
    }
}

/// A value that can be read from one place of a source file.
public protocol SourceValue {
    /// What a reader of a message should supply, such as "a date as 2026-11-20".
    static var expectation: String { get }

    /// Makes the value from the characters of a text, or nil when they don't stand for one.
    init?(source characters: String)
}

extension SourceValue where Self: CaseIterable & RawRepresentable, RawValue == String {
    public static var expectation: String {
        "one of " + allCases.map(\.rawValue).joined(separator: ", ")
    }

    public init?(source characters: String) {
        self.init(rawValue: characters)
    }
}

extension String: SourceValue {
    public static var expectation: String { "a text" }

    public init?(source characters: String) {
        self = characters
    }
}

extension SourceNode {
    /// The value, or nil after a finding in `report`.
    ///
    /// - Parameter subject: what is being read, for the message, such as "the language of a text".
    public func value<Value: SourceValue>(
        _: Value.Type, of subject: @autoclosure () -> String, into report: SourceReport
    ) -> Value? {
        guard let characters else {
            report.report(
                "wrong-type", at: position, found: "\(subject()) is \(description)", expected: Value.expectation)
            return nil
        }
        guard let value = Value(source: characters) else {
            report.report(
                "invalid-value", at: position, found: "\(subject()) has a value that is not known here",
                expected: Value.expectation)
            return nil
        }
        return value
    }

    /// The whole number, or nil after a finding in `report`.
    public func integer(of subject: @autoclosure () -> String, into report: SourceReport) -> Int? {
        let digits: String? =
            switch content {
            case .number(let text), .plain(let text): text
            case .mapping, .sequence, .text, .flag, .null: nil
            }
        guard let digits, let value = Int(digits), String(value) == digits else {
            report.report(
                "wrong-type", at: position, found: "\(subject()) is not a whole number", expected: "a whole number")
            return nil
        }
        return value
    }

    /// The truth value, or nil after a finding in `report`.
    public func flag(of subject: @autoclosure () -> String, into report: SourceReport) -> Bool? {
        switch content {
        case .flag(let value): return value
        case .plain("true"): return true
        case .plain("false"): return false
        case .mapping, .sequence, .text, .plain, .number, .null:
            report.report(
                "wrong-type", at: position, found: "\(subject()) is \(description)", expected: "true or false")
            return nil
        }
    }

    /// The members of a list, or nil after a finding in `report`.
    public func members(of subject: @autoclosure () -> String, into report: SourceReport) -> [SourceNode]? {
        guard case .sequence(let members) = content else {
            report.report("wrong-type", at: position, found: "\(subject()) is \(description)", expected: "a list")
            return nil
        }
        return members
    }
}

/// What stands between two letters that follow one another.
enum Separation {
    case none
    /// Blanks and what nobody sees, such as where a line ends.
    case blank
    case sign

    init(_ between: ArraySlice<UInt8>) {
        self = .none
        let span = between.span
        var index = 0
        while index < span.count {
            let (value, length) = UTF8Reading.scalar(in: span, at: index)
            guard let scalar = value.flatMap(Unicode.Scalar.init), Self.isBlank(scalar) else {
                self = .sign
                return
            }
            self = .blank
            index += length
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace { return true }
        switch scalar.properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark: return true
        case _: return false
        }
    }

    /// Whether letters that are apart like this may be those that are apart like that in a code: a blank may stand for a sign, and
    /// a line may end anywhere.
    func mayStand(for original: Separation) -> Bool {
        switch (self, original) {
        case (.none, .none), (.none, .blank), (.blank, _), (.sign, .sign): true
        case (.none, .sign), (.sign, .none), (.sign, .blank): false
        }
    }
}

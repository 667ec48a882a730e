internal import Bytes
internal import Mechanism
internal import Templates

/// A row of the treaty timeline as an inline graphic: a diamond for the consent to be bound, a circle for the signature.
///
/// Positions are in per cent of the width, so that the marks keep their size; the style sheet mirrors the graphic in
/// right-to-left pages. All words are in the title, and the table beside it says the same.
struct TreatyTimeline: Sendable {
    private static let firstYear = 2000
    private static let lastYear = 2030
    private static let step = 5

    /// The years under the rows.
    static let years = Array(stride(from: firstYear, through: lastYear, by: step))

    private let signature: String?
    private let consent: String?

    init(of action: TreatyAction?) {
        signature = action?.signature.map(Self.position)
        consent = action?.consent.map(Self.position)
    }

    func graphic(titled title: String) -> HTMLFragment {
        var bytes = ByteBuffer(capacity: 1 << 10)
        bytes.append("<svg height=\"30\" role=\"img\"><title>")
        bytes.appendEscaped(title)
        bytes.append("</title>")
        for year in Self.years {
            let position = Self.percentage(daysSinceFirst: Self.daysSinceFirst(year: year, month: 1, day: 1))
            bytes.append("<line class=\"tick\" x1=\"\(position)\" x2=\"\(position)\" y1=\"0\" y2=\"30\"/>")
        }
        bytes.append("<line class=\"tick\" x1=\"0\" x2=\"100%\" y1=\"15\" y2=\"15\"/>")
        if let consent {
            bytes.append(
                "<svg x=\"\(consent)\" y=\"15\" overflow=\"visible\"><path class=\"con\" d=\"M0-8 8 0 0 8-8 0z\"/></svg>"
            )
        }
        if let signature { bytes.append("<circle class=\"sig\" cx=\"\(signature)\" cy=\"15\" r=\"6\"/>") }
        bytes.append("</svg>")
        return HTMLFragment(copying: bytes)
    }

    private static func position(of date: CalendarDate) -> String {
        percentage(daysSinceFirst: daysSinceFirst(year: date.year, month: date.month, day: date.day))
    }

    /// Every month counts as thirty days: nobody sees the difference on a screen.
    private static func daysSinceFirst(year: Int, month: Int, day: Int) -> Int {
        (year - firstYear) * 360 + (month - 1) * 30 + min(day, 30) - 1
    }

    private static func percentage(daysSinceFirst days: Int) -> String {
        let hundredths = max(0, min(10_000, days * 10_000 / ((lastYear - firstYear) * 360)))
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
    }
}

public import Mechanism

extension SitePlan {
    /// The mark of a page that is for consideration and not public, as HTML: in the languages of the review.
    public func previewMark(in languages: [Language]) -> String {
        languages.compactMap { language in
            editions.first { $0.language == language }.map { edition in
                "<p class=\"note demo\" lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\">"
                    + edition.text(.previewMark) + "</p>"
            }
        }.joined(separator: "\n")
    }
}

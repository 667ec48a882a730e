internal import Mechanism
internal import PublicRecord

/// A published review with what pages say of its texts before they show any. It is found once: there may be hundreds of
/// thousands of texts.
struct ReviewOverview {
    let review: PublishedReview
    /// The kinds of material that are published, in the order of the pages.
    let materials: [MaterialOverview]

    init(of review: PublishedReview) {
        self.review = review
        materials = Material.allCases.map { MaterialOverview(of: review, $0) }.filter { !$0.days.isEmpty }
    }
}

/// What is published of one kind of material of a review.
struct MaterialOverview {
    let material: Material
    /// The languages of the texts, in order.
    let languages: [Language]
    /// The days from which texts are public, in order; none where there is no text.
    let days: [CalendarDate]

    fileprivate init(of review: PublishedReview, _ material: Material) {
        var languages: Set<Language> = []
        var days: Set<CalendarDate> = []
        review.forEachText(of: material) {
            languages.insert($0.language)
            days.insert($0.since)
        }
        self.material = material
        self.languages = languages.sorted()
        self.days = days.sorted()
    }
}

extension PublishedReview {
    /// Goes through every published text of a kind of material.
    func forEachText(of material: Material, _ body: (PublishedText) -> Void) {
        switch material {
        case .questionnaire: for response in responses { for version in response.versions { version.forEach(body) } }
        case .dialogue: for message in dialogue { message.texts.forEach(body) }
        case .observations:
            for observation in observations { observation.texts.forEach(body) }
            comments[.listOfObservations]?.forEach(body)
        case .summary:
            summary.forEach(body)
            comments[.summary]?.forEach(body)
        case .documents: for document in documents { document.forEach(body) }
        }
    }
}

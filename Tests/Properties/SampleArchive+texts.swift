import SampleRecords

extension SampleArchive {
    /// Goes through every text.
    mutating func changeTexts(_ change: (inout SampleText) -> Void) {
        func changeAll(_ texts: inout [SampleText]) {
            for index in texts.indices { change(&texts[index]) }
        }
        for index in profiles.indices { changeAll(&profiles[index].notes) }
        for review in reviews.indices {
            for index in reviews[review].responses.indices { changeAll(&reviews[review].responses[index].texts) }
            for index in reviews[review].dialogue.indices { changeAll(&reviews[review].dialogue[index].texts) }
            for index in reviews[review].comments.indices { changeAll(&reviews[review].comments[index].texts) }
            for index in reviews[review].documents.indices { changeAll(&reviews[review].documents[index].texts) }
            var observations = reviews[review].list?.observations ?? []
            for index in observations.indices { changeAll(&observations[index].texts) }
            reviews[review].list?.observations = observations
            var summary = reviews[review].summary?.texts ?? []
            changeAll(&summary)
            reviews[review].summary?.texts = summary
        }
    }

    /// The offices that are public, by party.
    var offices: [String: String] {
        Dictionary(profiles.compactMap { profile in profile.office.map { (profile.party, $0) } }) { first, _ in first }
    }

    /// Whether nothing in it stops the run: no address, number, review, profile or consent twice, and no dates out of
    /// order.
    var isReadable: Bool {
        func areDifferent(_ names: [some Hashable]) -> Bool { Set(names).count == names.count }
        // Two messages of one number can have texts in different languages, or none: their addresses differ.
        return reviews.allSatisfy { review in
            areDifferent(review.dialogue.map(\.number)) && areDifferent(review.documents.map(\.number))
                && areDifferent((review.list?.observations ?? []).map(\.number))
        }
            && areDifferent(items.map(\.address)) && areDifferent(reviews.map { $0.party + $0.instrument })
            && areDifferent(profiles.map(\.party)) && areDifferent(consents.map(\.id))
            && consents.allSatisfy { $0.from <= ($0.until ?? "9999") && $0.given <= ($0.withdrawn ?? "9999") }
            && consents.allSatisfy { $0.grants.allSatisfy { !$0.include.isEmpty || !$0.exclude.isEmpty } }
    }
}

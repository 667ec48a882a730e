internal import Mechanism
internal import PublicRecord
internal import Templates

/// Something of a State that became public on one day: texts of one kind of a review, or its note on its context.
///
/// The day is the one from which the texts are public. When a text was written, submitted or agreed is told nowhere (rule C17).
struct Publication {
    enum Subject {
        case material(PublishedReview, Material)
        case contextNote
    }

    let party: PartyCode
    let subject: Subject
    let since: CalendarDate

    /// The page, and the place on it, where the texts stand.
    var target: (address: PageAddress, anchor: String?) {
        switch subject {
        case .material(let review, let material): (.review(party, review.scope, material), nil)
        case .contextNote: (.profile(party), "note")
        }
    }
}

extension Edition {
    /// What became public, the latest first; what became public on the same day in alphabetical order of the parties, then in the
    /// order of instruments, clusters and materials (rule C19).
    var publications: [Publication] {
        func days(_ texts: [PublishedText]) -> Set<CalendarDate> { Set(texts.map(\.since)) }
        let notes = model.record.profiles.flatMap { profile in
            days(profile.contextNote).map { Publication(party: profile.party, subject: .contextNote, since: $0) }
        }
        let materials = model.record.reviews.flatMap { review in
            review.materials.flatMap { material in
                days(review.texts(of: material)).map {
                    Publication(party: review.party, subject: .material(review, material), since: $0)
                }
            }
        }
        // The sort is stable where nothing tells two apart: the parts of a record are in the order of their scopes.
        return (notes + materials).enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.since != second.since { return first.since > second.since }
            if first.party != second.party { return rank(of: first.party) < rank(of: second.party) }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// "State A – Responses to the questionnaire: Convention"
    func title(of publication: Publication) -> String {
        let subject =
            switch publication.subject {
            case .material(let review, let material):
                text(.materialOn(material: text(.title(of: material)), instrument: name(of: review.scope.instrument)))
            case .contextNote: text(.contextNote)
            }
        return "\(name(of: publication.party)) – \(subject)"
    }

    func linkView(to publication: Publication, from page: PageAddress) -> View {
        let (address, anchor) = publication.target
        return linkView(title(of: publication), to: address, anchor: anchor, from: page)
    }
}

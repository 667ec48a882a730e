internal import Mechanism
internal import PublicRecord
internal import Templates

/// Something of a State that became public on one day: texts of one kind of a review, or its note on its context.
///
/// The day is the one from which the texts are public. When a text was written, submitted or agreed is told nowhere (rule C17).
struct Publication {
    enum Subject {
        case material(ReviewScope, Material)
        case contextNote
    }

    let party: PartyCode
    let subject: Subject
    let since: CalendarDate

    /// The page, and the place on it, where the texts stand.
    var target: (address: PageAddress, anchor: String?) {
        switch subject {
        case .material(let scope, let material): (.review(party, scope, material), nil)
        case .contextNote: (.profile(party), "note")
        }
    }
}

extension Publication {
    /// What became public, in the order of the record.
    static func all(of reviews: [ReviewOverview], _ profiles: [PublishedProfile]) -> [Publication] {
        let notes = profiles.flatMap { profile in
            Set(profile.contextNote.map(\.since)).sorted().map {
                Publication(party: profile.party, subject: .contextNote, since: $0)
            }
        }
        let materials = reviews.flatMap { overview in
            overview.materials.flatMap { published in
                published.days.map {
                    Publication(
                        party: overview.review.party, subject: .material(overview.review.scope, published.material),
                        since: $0)
                }
            }
        }
        return notes + materials
    }
}

extension [Publication] {
    /// The latest first; what became public on the same day in alphabetical order of the parties (rule C19), then in the order of
    /// the record, which is that of instruments, clusters and materials.
    func latestFirst(ranks: [PartyCode: Int]) -> [Publication] {
        enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.since != second.since { return first.since > second.since }
            if first.party != second.party {
                return ranks[first.party] ?? ranks.count < ranks[second.party] ?? ranks.count
            }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension Edition {

    /// "State A – Responses to the questionnaire: Convention"
    func title(of publication: Publication) -> String {
        let subject =
            switch publication.subject {
            case .material(let scope, let material):
                text(.materialOn(material: text(.title(of: material)), instrument: name(of: scope.instrument)))
            case .contextNote: text(.contextNote)
            }
        return "\(name(of: publication.party)) – \(subject)"
    }

    func linkView(to publication: Publication, from page: PageAddress) -> View {
        let (address, anchor) = publication.target
        return linkView(title(of: publication), to: address, anchor: anchor, from: page)
    }
}

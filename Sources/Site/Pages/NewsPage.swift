internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// Everything that became public, by the day from which it is public, the latest first; on each day in alphabetical order of the
/// parties (rule C19).
struct NewsPage: UncitedPage {
    var address: PageAddress { .news }
    var kind: PageKind { .news }

    /// A day with what became public on it.
    static let day = Shape(
        "day of publications", ["date": .view(Shapes.date), "publications": .list(Shapes.link)])

    static let shape = Shape("news", ["frame": .view(Shapes.frame), "days": .list(day), "hasDays": .flag])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            let publications = edition.publications
            return View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address,
                            PageHead(
                                title: edition.text(.newsTitle),
                                isDemonstration: publications.contains(where: \.party.isDemonstration)))),
                    "days": .list(edition.days(of: publications, on: address)),
                    "hasDays": .flag(!publications.isEmpty),
                ])
        }
    }
}

extension Edition {
    /// Publications, which are in their order, by day.
    func days(of publications: some Collection<Publication>, on page: PageAddress) -> [View] {
        var days: [(day: CalendarDate, links: [View])] = []
        for publication in publications {
            if days.last?.day != publication.since { days.append((publication.since, [])) }
            days[days.count - 1].links.append(linkView(to: publication, from: page))
        }
        return days.map {
            View(NewsPage.day, ["date": .view(view(of: $0.day)), "publications": .list($0.links)])
        }
    }
}

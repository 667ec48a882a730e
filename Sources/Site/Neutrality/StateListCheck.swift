internal import Bytes
internal import Diagnostics
internal import Mechanism

/// Rule C19 on the finished page: wherever States are listed, they stand in the alphabetical order of the page's language, and
/// nothing is attached to a State but what every State has: its groups, and dates of lots, treaty actions and publications.
///
/// It looks at the bytes that a reader gets, not at the views that made them, so that a fault in a template is found too.
struct StateListCheck {
    private let edition: Edition
    private let allowedNumbers: [String]
    private let partiesBySlug: [String: PartyCode]

    init(_ edition: Edition) {
        self.edition = edition
        allowedNumbers = ReviewGroup.allCases.map {
            edition.text(.reviewGroup(edition.localizer.number($0.rawValue)))
        }
        partiesBySlug = Dictionary(edition.parties.map { ($0.code.slug, $0.code) }) { first, _ in first }
    }

    /// A list or the rows of a table, with the States that its members are about.
    private struct List {
        var states: [PartyCode] = []
    }

    /// A member of a list: what it is about, and what is attached.
    private struct Member {
        var state: PartyCode?
        var words = ""
        /// Inside of elements whose contents are allowed: dates.
        var allowedDepth = 0
        var hasGraphic = false
        var classes: Set<String> = []
    }

    /// What breaks the rule on a page.
    func findings(on page: String, _ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var lists: [List] = []
        var members: [Member] = []
        var scanner = HTMLScanner(bytes)
        while let piece = scanner.next() {
            switch piece {
            case .start(let name, let attributes):
                switch name {
                case "ul", "ol", "tbody": lists.append(List())
                case "li", "tr": members.append(Member())
                case "a": note(attributes["href"] ?? "", in: &members)
                case "time": members.changeLast { $0.allowedDepth += 1 }
                case "svg", "img", "meter", "progress": members.changeLast { $0.hasGraphic = true }
                case _: break
                }
                members.changeLast {
                    $0.classes.formUnion((attributes["class"] ?? "").split(separator: " ").map(String.init))
                }
            case .end(let name):
                switch name {
                case "ul", "ol", "tbody":
                    if let list = lists.popLast() { findings += check(list, on: page) }
                case "li", "tr":
                    guard let member = members.popLast(), let state = member.state else { break }
                    if !lists.isEmpty { lists[lists.count - 1].states.append(state) }
                    findings += check(member, state, on: page)
                case "time": members.changeLast { $0.allowedDepth -= 1 }
                case _: break
                }
            case .text(let text):
                members.changeLast { if $0.allowedDepth == 0 { $0.words += text } }
            }
        }
        return findings
    }

    /// The first profile that a member links to is what it is about. Links in texts of States always lead elsewhere, so they have
    /// a scheme; the site's own are relative.
    private func note(_ address: String, in members: inout [Member]) {
        guard let file = address.split(separator: "/").last, file.hasSuffix(".html"),
            address.contains("states/"), !address.contains(":"),
            let party = partiesBySlug[String(file.dropLast(".html".count))]
        else { return }
        members.changeLast { if $0.state == nil { $0.state = party } }
    }

    private func check(_ list: List, on page: String) -> [Diagnostic] {
        for (state, next) in zip(list.states, list.states.dropFirst())
        where edition.rank(of: state) > edition.rank(of: next) {
            return [
                Diagnostic(
                    kind: "state-order", path: page,
                    found: "\(edition.name(of: next)) after \(edition.name(of: state)) in a list of States (C19)",
                    expected: "the alphabetical order of the page's language", remedy: "sort the list by `Edition.rank`"
                )
            ]
        }
        return []
    }

    private func check(_ member: Member, _ state: PartyCode, on page: String) -> [Diagnostic] {
        var words = member.words
        for allowed in allowedNumbers + [edition.name(of: state)] {
            words = words.split(separator: allowed, omittingEmptySubsequences: false).joined()
        }
        var found: [String] = []
        if words.contains(where: { $0.isNumber || $0 == "%" || $0 == "٪" }) { found.append("a number") }
        if member.hasGraphic { found.append("a graphic") }
        let classes = member.classes.subtracting(Self.allowedClasses)
        if !classes.isEmpty { found.append("the class \(classes.sorted().joined(separator: ", "))") }
        guard !found.isEmpty else { return [] }
        return [
            Diagnostic(
                kind: "state-attribute", path: page,
                found: "\(found.joined(separator: " and ")) attached to \(edition.name(of: state)) in a list (C19)",
                expected: "names, groups, and dates of lots, treaty actions and publications",
                remedy: "take it out: nothing may rank or set apart a State")
        ]
    }

    /// Classes that say nothing about a State.
    private static let allowedClasses: Set = ["sub", "none", "states", "items", "inline", "vh"]
}

extension Array {
    fileprivate mutating func changeLast(_ change: (inout Element) -> Void) {
        guard !isEmpty else { return }
        change(&self[count - 1])
    }
}

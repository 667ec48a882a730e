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
        /// Where its words stand in the page.
        var words: [Range<Int>] = []
        /// Inside of elements whose contents are allowed: dates.
        var allowedDepth = 0
        var hasGraphic = false
        /// The attributes of its elements.
        var attributes: [Range<Int>] = []
    }

    /// What breaks the rule on a page.
    func findings(on page: String, _ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var lists: [List] = []
        var members: [Member] = []
        var scanner = HTMLScanner(bytes)
        func isOne(of names: [StaticString], _ name: Range<Int>) -> Bool {
            names.contains { scanner.reads(name, as: $0) }
        }
        while let piece = scanner.next() {
            switch piece {
            case .start(let name, let attributes):
                if isOne(of: Self.lists, name) {
                    lists.append(List())
                } else if isOne(of: Self.members, name) {
                    members.append(Member())
                }
                // Outside of lists nothing is attached to a member of one.
                guard !members.isEmpty else { continue }
                if scanner.reads(name, as: "a") {
                    note(scanner.value(of: "href", in: attributes) ?? "", in: &members)
                } else if scanner.reads(name, as: "time") {
                    members.changeLast { $0.allowedDepth += 1 }
                } else if isOne(of: Self.graphics, name) {
                    members.changeLast { $0.hasGraphic = true }
                }
                if !attributes.isEmpty { members.changeLast { $0.attributes.append(attributes) } }
            case .end(let name):
                if isOne(of: Self.lists, name) {
                    if let list = lists.popLast() { findings += check(list, on: page) }
                } else if isOne(of: Self.members, name) {
                    guard let member = members.popLast(), let state = member.state else { continue }
                    if !lists.isEmpty { lists[lists.count - 1].states.append(state) }
                    findings += check(member, state, on: page, scanner)
                } else if scanner.reads(name, as: "time") {
                    members.changeLast { $0.allowedDepth -= 1 }
                }
            case .text(let text):
                members.changeLast { if $0.allowedDepth == 0 { $0.words.append(text) } }
            }
        }
        return findings
    }

    private static let lists: [StaticString] = ["ul", "ol", "tbody"]
    private static let members: [StaticString] = ["li", "tr"]
    private static let graphics: [StaticString] = ["svg", "img", "meter", "progress"]

    /// The first profile that a member links to is what it is about. Links in texts of States always lead elsewhere, so they have
    /// a scheme; the site's own are relative.
    private func note(_ address: String, in members: inout [Member]) {
        guard address.hasSuffix(".html"), !address.utf8.contains(UInt8(ascii: ":")),
            case let steps = address.utf8.split(separator: UInt8(ascii: "/")), steps.count >= 2,
            steps[steps.count - 2].elementsEqual("states".utf8), case let file = Substring(steps[steps.count - 1]),
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

    private func check(
        _ member: Member, _ state: PartyCode, on page: String, _ scanner: HTMLScanner
    ) -> [Diagnostic] {
        // The one reference by number that the site writes: the apostrophe in a name is no number.
        var words = member.words.map(scanner.text).joined().replacing("&#39;", with: "'")
        // Most members hold no number at all, with or without what is allowed.
        for allowed in allowedNumbers + [edition.name(of: state)] where words.contains(where: Self.isNumber) {
            words = words.split(separator: allowed, omittingEmptySubsequences: false).joined()
        }
        var found: [String] = []
        if words.contains(where: Self.isNumber) { found.append("a number") }
        if member.hasGraphic { found.append("a graphic") }
        let names = member.attributes.compactMap { scanner.value(of: "class", in: $0) }
        let classes = Set(names.flatMap { $0.split(separator: " ").map(String.init) }).subtracting(Self.allowedClasses)
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

    private static func isNumber(_ character: Character) -> Bool {
        character.isNumber || character == "%" || character == "٪"
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

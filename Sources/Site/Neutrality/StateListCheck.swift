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
        /// Inside of elements whose contents are allowed: dates.
        var allowedDepth = 0
        var hasGraphic = false
        /// How many words and attributes of the members around it were noted when it began.
        let start: (words: Int, attributes: Int)
    }

    /// The members that are open, each inside of the one before.
    private struct OpenMembers {
        var members: [Member] = []
        /// Where the words of all open members stand in the page. Those of the last one are at the end.
        var words: [Range<Int>] = []
        /// The attributes of their elements.
        var attributes: [Range<Int>] = []

        mutating func begin() { members.append(Member(start: (words.count, attributes.count))) }

        /// Ends the last member, and gives it with its words and attributes.
        mutating func end() -> (member: Member, words: [Range<Int>], attributes: [Range<Int>])? {
            guard let member = members.popLast() else { return nil }
            defer {
                words.removeLast(words.count - member.start.words)
                attributes.removeLast(attributes.count - member.start.attributes)
            }
            // Only what is about a State is looked at.
            if member.state == nil { return (member, [], []) }
            return (member, Array(words[member.start.words...]), Array(attributes[member.start.attributes...]))
        }
    }

    /// What an element is to the rule.
    private enum Role {
        case list, member, link, time, graphic, other

        /// Whether the name of a list or of a member may begin with these letters.
        static func mayBeListOrMember(_ first: UInt8, _ second: UInt8) -> Bool {
            switch (first, second) {
            case (UInt8(ascii: "u"), UInt8(ascii: "l")), (UInt8(ascii: "o"), UInt8(ascii: "l")),
                (UInt8(ascii: "t"), UInt8(ascii: "b")), (UInt8(ascii: "l"), UInt8(ascii: "i")),
                (UInt8(ascii: "t"), UInt8(ascii: "r")):
                true
            case _: false
            }
        }

        init(_ name: Range<Int>, in page: HTMLScanner) {
            func isOne(of names: StaticString...) -> Bool { names.contains { page.reads(name, as: $0) } }
            // Most elements are told by the length of their names alone.
            switch name.count {
            case 1: self = isOne(of: "a") ? .link : .other
            case 2: self = isOne(of: "li", "tr") ? .member : isOne(of: "ul", "ol") ? .list : .other
            case 3: self = isOne(of: "svg", "img") ? .graphic : .other
            case 4: self = isOne(of: "time") ? .time : .other
            case 5: self = isOne(of: "tbody") ? .list : isOne(of: "meter") ? .graphic : .other
            case 8: self = isOne(of: "progress") ? .graphic : .other
            case _: self = .other
            }
        }
    }

    /// What breaks the rule on a page.
    func findings(on page: String, _ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var lists: [List] = []
        var open = OpenMembers()
        var scanner = HTMLScanner(bytes)
        while true {
            // Most of a page stands in no list, and is passed over.
            if lists.isEmpty, open.members.isEmpty { scanner.pass(toTagsWhere: Role.mayBeListOrMember) }
            guard let piece = scanner.next() else { break }
            switch piece {
            case .start(let name, let attributes):
                let role = Role(name, in: scanner)
                if role == .list {
                    lists.append(List())
                } else if role == .member {
                    open.begin()
                }
                // Outside of lists nothing is attached to a member of one.
                guard !open.members.isEmpty else { continue }
                switch role {
                case .link: note(scanner.place(of: "href", in: attributes), in: &open.members, scanner)
                case .time: open.members.changeLast { $0.allowedDepth += 1 }
                case .graphic: open.members.changeLast { $0.hasGraphic = true }
                case .list, .member, .other: break
                }
                if !attributes.isEmpty { open.attributes.append(attributes) }
            case .end(let name):
                switch Role(name, in: scanner) {
                case .list: if let list = lists.popLast() { findings += check(list, on: page) }
                case .member:
                    guard let (member, words, attributes) = open.end(), let state = member.state else { continue }
                    if !lists.isEmpty { lists[lists.count - 1].states.append(state) }
                    findings += check(member, words, attributes, state, on: page, scanner)
                case .time: open.members.changeLast { $0.allowedDepth -= 1 }
                case .link, .graphic, .other: break
                }
            case .text(let text):
                if open.members.last?.allowedDepth == 0 { open.words.append(text) }
            }
        }
        return findings
    }

    /// The first profile that a member links to is what it is about. Links in texts of States always lead elsewhere, so they have
    /// a scheme; the site's own are relative.
    private func note(_ address: Range<Int>?, in members: inout [Member], _ page: HTMLScanner) {
        guard let address, let last = members.last, last.state == nil,
            let (folder, file) = page.lastSteps(of: address), page.reads(folder, as: "states"),
            page.reads(file.suffix(".html".count), as: ".html"), !page.holds(UInt8(ascii: ":"), in: address),
            let party = partiesBySlug[page.text(file.dropLast(".html".count))]
        else { return }
        members.changeLast { $0.state = party }
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
        _ member: Member, _ words: [Range<Int>], _ attributes: [Range<Int>], _ state: PartyCode, on page: String,
        _ scanner: HTMLScanner
    ) -> [Diagnostic] {
        var found: [String] = []
        // Most members hold no number at all.
        if words.contains(where: scanner.mayHoldNumber),
            holdsNumber(words.map(scanner.text).joined(), besides: edition.name(of: state))
        {
            found.append("a number")
        }
        if member.hasGraphic { found.append("a graphic") }
        let classes = attributes.compactMap { scanner.value(of: "class", in: $0) }
            .flatMap { $0.split(separator: " ").map(String.init) }.filter { !Self.allowedClasses.contains($0) }
        if !classes.isEmpty { found.append("the class \(Set(classes).sorted().joined(separator: ", "))") }
        guard !found.isEmpty else { return [] }
        return [
            Diagnostic(
                kind: "state-attribute", path: page,
                found: "\(found.joined(separator: " and ")) attached to \(edition.name(of: state)) in a list (C19)",
                expected: "names, groups, and dates of lots, treaty actions and publications",
                remedy: "take it out: nothing may rank or set apart a State")
        ]
    }

    /// Whether there is a number among the words of a member that is no part of what is allowed.
    private func holdsNumber(_ written: String, besides name: String) -> Bool {
        // The one reference by number that the site writes: the apostrophe in a name is no number.
        var words = written.utf8.contains(UInt8(ascii: "&")) ? written.replacing("&#39;", with: "'") : written
        for allowed in allowedNumbers + [name] {
            if !Self.holdsNumber(words) { return false }
            words = words.removing(allowed)
        }
        return Self.holdsNumber(words)
    }

    private static func holdsNumber(_ words: String) -> Bool {
        words.unicodeScalars.contains { scalar in
            scalar.isASCII
                ? scalar == "%" || ("0"..."9").contains(scalar) : scalar == "٪" || scalar.properties.numericType != nil
        }
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

extension String {
    /// The text without a part of it, wherever it stands; byte by byte, because characters take many times as long.
    fileprivate func removing(_ part: String) -> String {
        let part = Array(part.utf8)
        var rest = Array(utf8)[...]
        var kept: [UInt8] = []
        while !rest.isEmpty {
            if !part.isEmpty, rest.starts(with: part) {
                rest = rest.dropFirst(part.count)
            } else {
                kept.append(rest.removeFirst())
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

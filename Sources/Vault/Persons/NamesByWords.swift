/// Names by their first word and the one that follows it, so that few are compared with a text, however many there are.
struct NamesByWords: Sendable {
    private let names: [String: Continuations]

    /// The names that begin with one word.
    struct Continuations: Sendable {
        fileprivate(set) var alone: [WrittenName] = []
        fileprivate var following: [String: [WrittenName]] = [:]

        /// Those that may go on with one of some words: the next of the text, or the one after a name that stands between.
        func names(goingOnWith words: some Sequence<ComparableWord>) -> [WrittenName] {
            words.reduce(into: alone) { names, word in names += following[word.text] ?? [] }
        }
    }

    init(_ names: Set<WrittenName>) {
        self.names = names.reduce(into: [:]) { byFirst, name in
            if name.parts.count == 1 {
                byFirst[name.parts[0].text, default: Continuations()].alone.append(name)
            } else {
                byFirst[name.parts[0].text, default: Continuations()].following[name.parts[1].text, default: []]
                    .append(name)
            }
        }
    }

    var isEmpty: Bool { names.isEmpty }

    var firstWords: some Collection<String> { names.keys }

    subscript(first: String) -> Continuations? { names[first] }
}

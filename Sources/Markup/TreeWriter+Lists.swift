import Bytes

/// How the items of a list are numbered.
///
/// The numbers of a legal text are part of its words: where paragraph 4 is missing, paragraph 5 must not become 4. So an item
/// keeps the number that was written, unless all items have the same one, which asks for counting.
struct ListNumbering {
    private let keepsNumbers: Bool

    init(of list: Node) {
        guard list.isOrdered, let first = list.firstChild else {
            keepsNumbers = false
            return
        }
        var item = first.next
        while let current = item, current.number == first.number { item = current.next }
        keepsNumbers = item != nil
    }

    /// The number that has to be written with an item, because counting on wouldn't reach it.
    func explicitNumber(of item: Node) -> Int? {
        guard keepsNumbers, let previous = item.previous, item.number != previous.number + 1 else { return nil }
        return item.number
    }
}

extension TreeWriter {
    mutating func beginList(_ list: Node) {
        lists.append(ListNumbering(of: list))
        guard list.isOrdered else { return html.put("<ul>\n") }
        html.put("<ol")
        if list.number != 1 { writeNumber(list.number, attribute: " start=\"") }
        if list.hasParenthesis { html.put(" class=\"parenthesis\"") }
        html.put(">\n")
    }

    mutating func endList(_ list: Node) {
        lists.removeLast()
        html.put(list.isOrdered ? "</ol>\n" : "</ul>\n")
    }

    mutating func beginItem(_ item: Node) {
        html.put("<li")
        if let number = lists.last?.explicitNumber(of: item) { writeNumber(number, attribute: " value=\"") }
        if item.isTask { html.put(" class=\"task\"") }
        html.put(">")
        if item.isTask { writeTaskMark(isDone: lines.isTaskDone(line: item.line)) }
        if let list = item.parent, !list.isTight { html.append(UInt8(ascii: "\n")) }
    }

    private mutating func writeTaskMark(isDone: Bool) {
        html.put("<span class=\"task-mark\" role=\"img\" aria-label=\"")
        html.appendEscaped(isDone ? options.labels.taskDone : options.labels.taskNotDone)
        html.put(isDone ? "\">☑</span> " : "\">☐</span> ")
    }

    private mutating func writeNumber(_ number: Int, attribute: StaticString) {
        html.append(attribute)
        html.append(String(number))
        html.append(UInt8(ascii: "\""))
    }
}

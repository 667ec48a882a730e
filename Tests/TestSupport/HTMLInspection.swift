/// Reads output as strictly as possible and lists everything that it may not hold: any element, attribute or reference that
/// isn't on the list below, wrong nesting, links in links, identifiers that occur twice, and destinations of other schemes.
///
/// It shares no code with the renderer.
public func htmlFaults(_ html: String) -> [String] {
    var inspection = Inspection(html)
    return inspection.run()
}

private let allowedAttributes: [String: Set<String>] = [
    "p": [], "em": [], "strong": [], "del": [], "code": [], "blockquote": [], "thead": [], "tbody": [], "tr": [],
    "table": [], "ul": [], "br": [], "hr": [], "pre": ["class", "data-language"],
    "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "ol": ["start", "class", "aria-label"], "li": ["value", "class", "id"],
    "div": ["class", "tabindex", "role", "aria-label"], "th": ["scope", "class"], "td": ["class"],
    "span": ["class", "role", "aria-label"], "sup": ["class", "id"],
    "a": ["href", "title", "rel", "role", "class", "aria-label"],
]
private let emptyElements: Set<String> = ["br", "hr"]
private let references: Set<String> = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]

private struct Inspection {
    private let text: [Character]
    private var index = 0
    private var open: [String] = []
    private var identifiers: Set<String> = []
    private var faults: [String] = []

    init(_ html: String) {
        // Scalars, not graphemes: a combining mark behind a sign must not hide it.
        text = html.unicodeScalars.map { Character($0) }
    }

    mutating func run() -> [String] {
        while index < text.count {
            switch text[index] {
            case "<": readTag()
            case "&": readReference(before: text.count)
            case ">", "\"", "'": fault("a bare \(text[index])")
            default: index += 1
            }
        }
        if !open.isEmpty { fault("elements left open: \(open)") }
        return faults
    }

    private mutating func fault(_ words: String) {
        faults.append("\(words) at \(index): …\(String(text[max(0, index - 20)..<min(text.count, index + 40)]))…")
        index += 1
    }

    private mutating func readReference(before end: Int) {
        let reference = String(text[index..<min(end, index + 6)].prefix { $0 != ";" }) + ";"
        if references.contains(reference) { index += reference.count } else { fault("a reference \(reference)") }
    }

    private mutating func readName() -> String {
        let name = String(text[index...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        index += name.count
        return name
    }

    private mutating func readTag() {
        index += 1
        if index < text.count, text[index] == "/" {
            index += 1
            let name = readName()
            guard open.popLast() == name, text[index] == ">" else { return fault("a closing tag \(name)") }
            index += 1
            return
        }
        let name = readName()
        guard let allowed = allowedAttributes[name] else { return fault("an element \(name)") }
        if name == "a" && open.contains("a") { fault("a link in a link") }
        while index < text.count, text[index] == " " {
            index += 1
            let attribute = readName()
            guard allowed.contains(attribute) else { return fault("an attribute \(attribute)") }
            readValue(of: attribute)
        }
        guard index < text.count, text[index] == ">" else { return fault("a tag that doesn't end") }
        index += 1
        if !emptyElements.contains(name) { open.append(name) }
    }

    private mutating func readValue(of attribute: String) {
        guard text[index...].starts(with: "=\"") else { return fault("a value without quotes") }
        index += 2
        let start = index
        while index < text.count, text[index] != "\"" {
            switch text[index] {
            case "<", ">", "'": fault("a bare sign in a value")
            case "&": readReference(before: text.count)
            default: index += 1
            }
        }
        let value = String(text[start..<min(index, text.count)])
        index += 1
        if attribute == "id" && !identifiers.insert(value).inserted { fault("the identifier \(value) twice") }
        if attribute == "href" && !isAllowedDestination(value) { fault("the destination \(value)") }
    }

    private func isAllowedDestination(_ value: String) -> Bool {
        let isSchemeKnown = ["http://", "https://", "mailto:", "#", "/en/"].contains { start in
            value.lowercased().unicodeScalars.starts(with: start.unicodeScalars)
        }
        return isSchemeKnown && !value.unicodeScalars.contains { $0.value <= 0x20 || $0 == "\\" || $0 == "⟦" }
    }
}

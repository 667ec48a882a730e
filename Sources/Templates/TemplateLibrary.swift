public import Diagnostics

/// All templates of a site, parsed and ready to be compiled.
///
/// The language is a part of Mustache:
///
/// | tag | meaning |
/// |---|---|
/// | `{{name}}` | text or a link, escaped |
/// | `{{{name}}}` | markup, as it is |
/// | `{{#name}}…{{/name}}` | if the flag is set, for each view of the list, with the optional view or the view |
/// | `{{^name}}…{{/name}}` | if the flag isn't set, or the list or optional view is empty |
/// | `{{> name}}` | the template of that name, inlined |
/// | `{{< name}}{{$block}}…{{/block}}{{/name}}` | the template of that name as a layout, with blocks replaced |
/// | `{{$block}}…{{/block}}` | in a layout: a block with its default |
/// | `{{strings.key}}` | a constant of the language |
/// | `{{! words }}` | nothing |
///
/// A name is looked up in the innermost open section first, then outwards; `a.b` is the field `b` of the view `a`. A
/// tag that is alone on its line, other than a value, leaves no line. The rest of Mustache (`{{.}}`, `{{&name}}`, other
/// delimiters, dynamic names, lambdas, indented partials) is refused or left out.
///
/// Compilation also reads the HTML between the tags: values stand in content and in quoted attributes only, links alone
/// in `href` and its like, and there is no code and no style in a page.
public struct TemplateLibrary: Sendable {
    let templates: [ParsedTemplate]
    private let numbers: [String: Int]

    /// Parses the templates. Throws all faults of syntax in all of them, and names that occur twice.
    public init(sources: [TemplateSource]) throws(DiagnosticFailure) {
        let parser = Parsing()
        for source in sources { parser.add(source) }
        if !parser.faults.isEmpty { throw DiagnosticFailure(parser.faults.sortedByPlace()) }
        templates = parser.templates
        numbers = parser.numbers
    }

    /// The names of the templates, in the order in which they were given.
    public var names: [String] { templates.map(\.name) }

    /// The template as a flat list of operations for views of `shape`, with the constants folded in. Throws every fault
    /// that it has with this shape and these constants, in whichever of its partials and layouts it is.
    public func compile(
        _ name: String, shape: Shape, strings: TemplateStrings = .none
    ) throws(DiagnosticFailure) -> Template {
        guard let number = number(of: name) else {
            let fault = NameFault.unknownTemplate(name, known: closest(to: name, among: names))
            throw DiagnosticFailure(fault.words.diagnostic(nil, nil))
        }
        var compiler = TemplateCompiler(library: self, shape: shape, strings: strings)
        compiler.compile(number)
        if !compiler.faults.isEmpty { throw DiagnosticFailure(compiler.faults.sortedByPlace()) }
        return compiler.template(name: name, shape: shape)
    }

    func number(of name: String) -> Int? { numbers[name] }

    /// The place as a person finds it.
    func position(of place: TemplatePlace) -> SourcePosition {
        SourcePosition(offset: place.offset, in: templates[place.template].bytes)
    }
}

/// Collects templates and faults while a library is made.
private final class Parsing {
    var templates: [ParsedTemplate] = []
    var numbers: [String: Int] = [:]
    var faults: [Diagnostic] = []

    func add(_ source: TemplateSource) {
        let number = templates.count
        if let other = numbers.updateValue(number, forKey: source.name) {
            let fault = SyntaxFault.duplicateTemplate(source.name, otherPath: templates[other].path)
            faults.append(fault.words.diagnostic(source.path, .start))
        }
        let bytes = Array(source.text.utf8)
        templates.append(
            TemplateParser.parse(source, number: number) { fault, offset in
                self.faults.append(fault.words.diagnostic(source.path, SourcePosition(offset: offset, in: bytes)))
            })
    }
}

extension SourcePosition {
    /// The line and column of a byte.
    init(offset: Int, in bytes: [UInt8]) {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        self.init(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: before.count - lineStart + 1)
    }
}

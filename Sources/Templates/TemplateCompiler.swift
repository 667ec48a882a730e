import Diagnostics

/// Turns the tree of a template, with its partials and layouts, into one list of operations, looking up every name
/// once.
struct TemplateCompiler: ~Copyable {
    private let library: TemplateLibrary
    private let strings: TemplateStrings
    private var scopes: NameScopes
    private var context = HTMLContext()
    private var emitter = OperationEmitter()
    private var blocks = BlockTable()
    /// The templates that are being inlined, from the page to the innermost.
    private var chain: [Int] = []
    private var usedTemplates: Set<Int> = []
    private var usedStrings: Set<String> = []
    private(set) var faults: [Diagnostic] = []
    /// What was reported, because a partial that a page uses twice has its faults twice.
    private var reported: Set<Diagnostic> = []

    init(library: TemplateLibrary, shape: Shape, strings: TemplateStrings) {
        self.library = library
        self.strings = strings
        scopes = NameScopes(page: shape)
    }

    mutating func compile(_ number: Int) {
        inline(number)
        if context.state != .content {
            let end = TemplatePlace(template: number, offset: library.templates[number].bytes.count)
            report(ContextFault.unfinishedPage(context.words).words, at: end)
        }
    }

    consuming func template(name: String, shape: Shape) -> Template {
        Template(
            name: name, usedStrings: usedStrings.sorted(),
            usedTemplates: usedTemplates.map { library.templates[$0].name }.sorted(), shape: shape.fingerprint,
            shapeName: shape.name, operations: emitter.operations, literals: emitter.literalBytes,
            frameCount: scopes.frameCount)
    }

    private mutating func inline(_ number: Int) {
        usedTemplates.insert(number)
        chain.append(number)
        compile(library.templates[number].nodes)
        chain.removeLast()
    }

    private mutating func compile(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .literal(let template, let range): compileLiteral(template, range)
            case .value(let name, let isRaw): compileValue(name, isRaw: isRaw)
            case .section(let name, let isInverted, let nodes): compileSection(name, isInverted: isInverted, nodes)
            case .partial(let name):
                if let number = callee(name, or: NameFault.unknownPartial) { inline(number) }
            case .layout(let name, let own): compileLayout(name, own)
            case .block(let block): compileBlock(block)
            }
        }
    }

    private mutating func compileLiteral(_ template: Int, _ range: Range<Int>) {
        let bytes = library.templates[template].bytes
        var found: [(ContextFault, Int)] = []
        context.advance(over: bytes, range) { found.append(($0, $1)) }
        for (fault, offset) in found { report(fault.words, at: TemplatePlace(template: template, offset: offset)) }
        bytes.withUnsafeBufferPointer { emitter.literal(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func compileValue(_ name: TagName, isRaw: Bool) {
        let kind: KindCode
        switch scopes.resolve(name) {
        case .string(let key):
            kind = .text
            compileString(key, name, isRaw: isRaw)
        case .field(let field):
            kind = field.kind.code
            for place in field.path { emitter.emit(.select(place)) }
            switch kind {
            case .text, .link:
                if isRaw { report(UseFault.rawText(name.text, kind).words, at: name.place) }
                emitter.emit(.writeEscaped(field.place))
            case .html:
                if !isRaw { report(UseFault.escapedMarkup(name.text).words, at: name.place) }
                emitter.emit(.writeRaw(field.place))
            case .flag, .list, .optional, .view:
                report(UseFault.notAValue(name.text, kind).words, at: name.place)
                context.passValue()
                return
            }
        case .unknown(let fault):
            if let fault { report(fault, at: name.place) }
            context.passValue()
            return
        }
        if let fault = context.fault(writing: name.text, of: kind) { report(fault.words, at: name.place) }
        context.passValue()
    }

    private mutating func compileString(_ key: String, _ name: TagName, isRaw: Bool) {
        usedStrings.insert(key)
        if isRaw { report(UseFault.rawText(name.text, .text).words, at: name.place) }
        if let text = strings.entries[key] {
            emitter.escapedLiteral(text)
        } else {
            let known = closest(to: key, among: Array(strings.entries.keys))
            report(NameFault.unknownString(key, source: strings.name, known: known).words, at: name.place)
        }
    }

    private mutating func compileSection(_ name: TagName, isInverted: Bool, _ nodes: [TemplateNode]) {
        meetBoundary(at: name.place)
        let begin = context
        switch scopes.resolve(name) {
        case .string:
            report(UseFault.stringAsSection(name.text).words, at: name.place)
            compile(nodes)
        case .field(let field):
            for place in field.path { emitter.emit(.select(place)) }
            compileSection(name, field, isInverted: isInverted, nodes)
        case .unknown(let fault):
            if let fault { report(fault, at: name.place) }
            scopes.pushUnknown()
            compile(nodes)
            scopes.pop()
        }
        meetBoundary(at: name.place)
        if let joined = begin.joined(with: context) {
            context = joined
        } else {
            let fault = ContextFault.unbalancedSection(name.text, begin: begin.words, end: context.words)
            report(fault.words, at: name.place)
            context = begin
        }
    }

    private mutating func compileSection(
        _ name: TagName, _ field: ResolvedField, isInverted: Bool, _ nodes: [TemplateNode]
    ) {
        switch field.kind {
        case .text, .html, .link:
            report(UseFault.notASection(name.text, field.kind.code).words, at: name.place)
            compile(nodes)
        case .view where isInverted:
            report(UseFault.alwaysShown(name.text).words, at: name.place)
            compile(nodes)
        case .flag, .list, .optional, .view:
            if isInverted {
                let jump = emitter.emitJump { .skipUnlessEmpty(field.place, end: $0) }
                compile(nodes)
                emitter.land(jump)
            } else if let shape = field.kind.nestedShape {
                let jump = emitter.emitJump { .loop(field.place, end: $0) }
                scopes.push(shape)
                compile(nodes)
                scopes.pop()
                emitter.emit(.next(body: UInt32(jump + 1)))
                emitter.land(jump)
            } else {
                let jump = emitter.emitJump { .skipIfEmpty(field.place, end: $0) }
                compile(nodes)
                emitter.land(jump)
            }
        }
    }

    private mutating func compileLayout(_ name: TagName, _ own: [TemplateBlock]) {
        guard let number = callee(name, or: NameFault.unknownLayout) else { return }
        let caller = blocks.enterLayout(with: own, chain: chain)
        inline(number)
        let declared = blocks.leaveLayout(to: caller)
        for block in own where !declared.contains(block.name.text) {
            let fault = NameFault.unknownBlock(block.name.text, layout: name.text, declared: declared)
            report(fault.words, at: block.name.place)
        }
    }

    private mutating func compileBlock(_ block: TemplateBlock) {
        guard let replacement = blocks.replacement(of: block.name.text) else { return compile(block.nodes) }
        let layout = blocks.enter(replacement)
        let layoutChain = chain
        chain = replacement.chain
        compile(replacement.nodes)
        chain = layoutChain
        blocks.leave(to: layout)
    }

    /// The template that a tag calls, or nil after a report if there is none or it would contain itself.
    private mutating func callee(_ name: TagName, or unknown: (String, [String]) -> NameFault) -> Int? {
        guard let number = library.number(of: name.text) else {
            report(unknown(name.text, closest(to: name.text, among: library.names)).words, at: name.place)
            return nil
        }
        if chain.contains(number) {
            let names = (chain + [number]).map { library.templates[$0].name }
            report(NameFault.recursiveTemplate(name.text, chain: names).words, at: name.place)
            return nil
        }
        return number
    }

    private mutating func meetBoundary(at place: TemplatePlace) {
        var fault: ContextFault?
        context.meetBoundary { fault = $0 }
        if let fault { report(fault.words, at: place) }
    }

    private mutating func report(_ words: FaultWords, at place: TemplatePlace) {
        let path = library.templates[place.template].path
        let diagnostic = words.diagnostic(path, library.position(of: place))
        if reported.insert(diagnostic).inserted { faults.append(diagnostic) }
    }
}

/// Texts in RTF: the words without the control words, also those that no program would show.
///
/// One reading is made for each code page that the file names, as each font may have one of its own.
struct RichText {
    private(set) var contents = Container.Contents()

    init(_ bytes: [UInt8]) {
        var first = Reading(in: .western)
        first.read(bytes.span)
        contents.parts.append(Container.Part(bytes: first.text, start: 0, layer: "RTF"))
        guard first.hasCodes else { return }
        for charset in first.charsets where charset != .western {
            var reading = Reading(in: charset)
            reading.read(bytes.span)
            contents.parts.append(Container.Part(bytes: reading.text, start: 0, layer: "RTF"))
        }
    }

    /// One walk over the file.
    private struct Reading {
        /// In UTF-8.
        private(set) var text: [UInt8] = []
        /// Those that were named, in their order.
        private(set) var charsets: [Charset] = []
        /// Whether there are characters that depend on the code page.
        private(set) var hasCodes = false

        private let charset: Charset
        /// Characters of the code page that are not yet brought to UTF-8: two may be one.
        private var codes: [UInt8] = []
        /// How many characters stand for one in Unicode, for programs that don't know it; and that of the groups around.
        private var replacements = 1
        private var outer: [Int] = []
        /// How many are still to be passed over.
        private var skipped = 0
        /// The half of a character that another follows.
        private var half: UInt32 = 0

        /// More than any code page has for one character. A larger number would hide a text.
        private static let mostReplacements = 4

        init(in charset: Charset) { self.charset = charset }

        mutating func read(_ bytes: Span<UInt8>) {
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "{"):
                    outer.append(replacements)
                    skipped = 0
                    index += 1
                case UInt8(ascii: "}"):
                    replacements = outer.popLast() ?? 1
                    skipped = 0
                    index += 1
                case UInt8(ascii: "\\"): index = readControl(bytes, index + 1)
                case 0x0A, 0x0D: index += 1
                case let byte:
                    append(code: byte)
                    index += 1
                }
            }
            flush()
        }

        /// - Returns: the place after what follows a backslash.
        private mutating func readControl(_ bytes: Span<UInt8>, _ start: Int) -> Int {
            guard start < bytes.count else { return start }
            switch bytes[start] {
            case 0x41...0x5A, 0x61...0x7A: return readWord(bytes, start)
            case UInt8(ascii: "'"):
                guard let code = Digits.byte(bytes, from: start + 1) else { return start + 1 }
                append(code: code)
                return start + 3
            case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): append(code: bytes[start])
            case UInt8(ascii: "~"): append(code: 0x20)
            case UInt8(ascii: "_"): append(code: UInt8(ascii: "-"))
            case UInt8(ascii: "*"), 0x0A, 0x0D: append(code: 0x0A)
            case _: break
            }
            return start + 1
        }

        /// Reads a control word with its number and the one blank that ends it.
        private mutating func readWord(_ bytes: Span<UInt8>, _ start: Int) -> Int {
            var end = start
            while end < bytes.count, ByteKind.isLetter(bytes[end]) { end += 1 }
            let name = end - start <= RichTextWord.longest ? bytes.extracting(start..<end) : bytes.extracting(first: 0)
            let isNegative = end < bytes.count && bytes[end] == UInt8(ascii: "-")
            let number = Digits.number(bytes, from: isNegative ? end + 1 : end, most: bytes.count, radix: 10)
            let value = number.map { isNegative ? -Int($0.value) : Int($0.value) }
            end = number?.end ?? end
            if end < bytes.count, bytes[end] == 0x20 { end += 1 }
            apply(RichTextWord(name), value)
            return end
        }

        private mutating func apply(_ word: RichTextWord?, _ value: Int?) {
            switch word {
            case .unicode:
                guard let value else { return }
                append(unit: UInt32(truncatingIfNeeded: value) & 0xFFFF)
                skipped = replacements
            case .replacements: replacements = min(max(0, value ?? 1), Self.mostReplacements)
            case .codePage: note(Charset(codePage: value ?? 1252))
            case .fontCharset: if let charset = Charset(ofFont: value ?? 0) { note(charset) }
            case .macintosh: note(.page("Mac OS Roman"))
            case .separator: append(code: 0x0A)
            case .hyphen: append(code: UInt8(ascii: "-"))
            case .apostrophe: append(code: UInt8(ascii: "'"))
            case nil: break
            }
        }

        private mutating func note(_ charset: Charset) {
            if !charsets.contains(charset) { charsets.append(charset) }
        }

        private mutating func append(code: UInt8) {
            if code >= 0x80 { hasCodes = true }
            if skipped > 0 {
                skipped -= 1
            } else {
                codes.append(code)
            }
        }

        private mutating func append(unit: UInt32) {
            flush()
            if unit & 0xFC00 == 0xD800 {
                half = unit
            } else if unit & 0xFC00 == 0xDC00, half != 0 {
                UTF8Reading.append(0x1_0000 + (half & 0x3FF) << 10 + (unit & 0x3FF), to: &text)
                half = 0
            } else {
                UTF8Reading.append(unit, to: &text)
            }
        }

        private mutating func flush() {
            if codes.isEmpty { return }
            text += charset.utf8(codes)
            codes.removeAll(keepingCapacity: true)
        }
    }
}

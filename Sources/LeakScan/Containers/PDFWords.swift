/// The words of an object of a PDF, in one form: names, numbers, brackets and keywords, with one blank between them.
///
/// Comments are gone, names are without escapes (`/Pr#65dictor`), and of each string only `()` is left, so that nobody takes for a key
/// what stands in a text.
enum PDFWords {
    static func canonical(_ bytes: ArraySlice<UInt8>) -> String {
        let span = bytes.span
        var result: [UInt8] = []
        var index = 0
        // One that is never closed would be looked for again and again.
        var mayHaveStrings = true
        func add(_ word: some Sequence<UInt8>) {
            if !result.isEmpty { result.append(0x20) }
            result += word
        }
        while index < span.count {
            let byte = span[index]
            switch byte {
            case UInt8(ascii: "%"):
                while index < span.count, span[index] != 0x0A, span[index] != 0x0D { index += 1 }
            case UInt8(ascii: "("):
                let end = mayHaveStrings ? endOfString(span, index) : nil
                mayHaveStrings = end != nil
                if end != nil { add("()".utf8) }
                index = end ?? index + 1
            case UInt8(ascii: "<"), UInt8(ascii: ">"):
                if index + 1 < span.count, span[index + 1] == byte {
                    add([byte, byte])
                    index += 2
                } else {
                    let end = byte == UInt8(ascii: "<") ? endOfCodes(span, index) : nil
                    if end != nil { add("()".utf8) }
                    index = end ?? index + 1
                }
            case UInt8(ascii: "["), UInt8(ascii: "]"):
                add([byte])
                index += 1
            case UInt8(ascii: "/"):
                index += 1
                add("/".utf8)
                result += name(regular(span, &index))
            case _ where isRegular(byte):
                let word = regular(span, &index)
                // Behind the last object there is the table.
                if word.elementsEqual("endobj".utf8) { return String(decoding: result, as: UTF8.self) }
                add(word)
            case _: index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where a string ends that is whole.
    private static func endOfString(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            case _: break
            }
            index += 1
        }
        return nil
    }

    /// Where a string in hexadecimal digits ends.
    private static func endOfCodes(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count, bytes[index] <= 0x20 || Digits.hexadecimal(bytes[index]) != nil { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
    }

    private static func regular(_ bytes: Span<UInt8>, _ index: inout Int) -> [UInt8] {
        var word: [UInt8] = []
        while index < bytes.count, isRegular(bytes[index]) {
            word.append(bytes[index])
            index += 1
        }
        return word
    }

    static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        case _: true
        }
    }

    /// A name without escapes. Those of characters that would end a name stay.
    static func name(_ written: [UInt8]) -> [UInt8] {
        guard written.contains(UInt8(ascii: "#")) else { return written }
        var name: [UInt8] = []
        var index = 0
        while index < written.count {
            if written[index] == UInt8(ascii: "#"), let byte = Digits.byte(written.span, from: index + 1),
                isRegular(byte)
            {
                name.append(byte)
                index += 3
            } else {
                name.append(written[index])
                index += 1
            }
        }
        return name
    }

    // MARK: - Reading them

    static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int, to end: Int = .max) -> Int? {
        let span = bytes.span
        var index = start
        while index + word.count <= min(end, span.count) {
            if span[index] == word[0] {
                var length = 1
                while length < word.count, span[index + length] == word[length] { length += 1 }
                if length == word.count { return index }
            }
            index += 1
        }
        return nil
    }

    static func contains(_ word: String, in dictionary: String) -> Bool {
        find(Array(word.utf8), in: Array(dictionary.utf8), from: 0) != nil
    }

    /// - Parameter most: more of them are not read.
    static func words(of dictionary: String, most: Int = .max) -> [Substring] {
        dictionary.utf8.split(separator: 0x20, maxSplits: most).prefix(most).map { Substring($0) }
    }

    /// The words from the value of a key on.
    private static func rest(after key: String, in dictionary: String, most: Int) -> [Substring] {
        let bytes = Array(dictionary.utf8)
        guard let place = find(Array((key + " ").utf8), in: bytes, from: 0) else { return [] }
        return bytes[(place + key.utf8.count)...].split(separator: 0x20, maxSplits: most).prefix(most)
            .map { Substring(decoding: $0, as: UTF8.self) }
    }

    /// The number that follows a key; of a reference, that of the object.
    static func number(after key: String, in dictionary: String) -> Int? {
        rest(after: key, in: dictionary, most: 1).first.flatMap { Int($0) }
    }

    /// The words of the value of a key: a list or a dictionary with its brackets, a reference, or one word.
    static func value(of key: String, in dictionary: String, most: Int) -> [Substring] {
        let words = rest(after: key, in: dictionary, most: most)
        if reference(in: words, at: 0) != nil { return Array(words.prefix(3)) }
        var depth = 0
        for (index, word) in words.enumerated() {
            switch word {
            case "[", "<<": depth += 1
            case "]", ">>": depth -= 1
            case _: break
            }
            if depth <= 0 { return Array(words[...index]) }
        }
        return words
    }

    /// The object that is named by `12 0 R` at this place.
    static func reference(in words: [Substring], at index: Int) -> Int? {
        guard index + 2 < words.count, words[index + 2] == "R", Int(words[index + 1]) != nil else { return nil }
        return Int(words[index])
    }

    /// Every `/Name << … /ToUnicode 12 0 R … >>`: a font that is described where it is named.
    static func fontsInside(_ dictionary: String) -> [(name: String, map: Int)] {
        let words = words(of: dictionary)
        var fonts: [(String, Int)] = []
        var names: [Substring] = []
        for (index, word) in words.enumerated() {
            switch word {
            case "<<": names.append(index > 0 && words[index - 1].hasPrefix("/") ? words[index - 1].dropFirst() : "")
            case ">>": _ = names.popLast()
            case "/ToUnicode":
                if let name = names.last, !name.isEmpty, index + 1 < words.count, let map = Int(words[index + 1]) {
                    fonts.append((String(name), map))
                }
            case _: break
            }
        }
        return fonts
    }

    /// Every `/Name 12 0 R`.
    static func references(in dictionary: String) -> [(name: String, target: Int)] {
        let words = words(of: dictionary)
        return words.indices.dropLast(3).compactMap { index in
            guard words[index].hasPrefix("/"), let target = reference(in: words, at: index + 1) else { return nil }
            return (String(words[index].dropFirst()), target)
        }
    }
}

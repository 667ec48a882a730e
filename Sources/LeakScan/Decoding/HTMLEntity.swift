/// Entities of HTML, as far as they stand for letters.
enum HTMLEntity {
    private static let longestName = 31
    /// With zeros before it.
    private static let longestNumber = 32

    /// The character of an entity that begins at `&`, and the place after it. A name that is not known reads as a space: it is a
    /// sign and no letter.
    static func read(_ bytes: Span<UInt8>, from start: Int) -> (value: UInt32, end: Int)? {
        guard start + 2 < bytes.count else { return nil }
        if bytes[start + 1] == UInt8(ascii: "#") {
            let isHexadecimal = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
            guard
                let (value, end) = Digits.number(
                    bytes, from: start + (isHexadecimal ? 3 : 2), most: longestNumber, radix: isHexadecimal ? 16 : 10)
            else { return nil }
            return (value, end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : end)
        }
        var name = ""
        var index = start + 1
        while index < bytes.count, name.utf8.count <= longestName, isPartOfName(bytes[index]) {
            name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            index += 1
        }
        if !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: ";") {
            return (character(named: name), index + 1)
        }
        // The oldest of them need no semicolon, and letters may follow.
        let lengths = (2...max(2, min(longestOfOld, name.utf8.count))).reversed()
        guard let length = lengths.first(where: { old.contains(String(name.prefix($0))) }) else { return nil }
        return (character(named: String(name.prefix(length))), start + 1 + length)
    }

    /// Those of ISO 8859-1.
    private static let old: Set<String> = {
        let marks = [
            ("acute", "AEIOUYaeiouy"), ("grave", "AEIOUaeiou"), ("circ", "AEIOUaeiou"), ("uml", "AEIOUaeiouy"),
            ("tilde", "ANOano"), ("cedil", "Cc"), ("ring", "Aa"), ("slash", "Oo"),
        ]
        let signs = [
            "AElig", "aelig", "szlig", "ETH", "eth", "THORN", "thorn", "nbsp", "iexcl", "cent", "pound", "curren",
            "yen", "brvbar", "sect", "uml", "copy", "COPY", "ordf", "ordm", "laquo", "raquo", "not", "shy", "reg",
            "REG", "macr", "deg", "plusmn", "sup1", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil",
            "frac14", "frac12", "frac34", "iquest", "times", "divide", "amp", "AMP", "lt", "LT", "gt", "GT", "quot",
            "QUOT",
        ]
        return Set(signs + marks.flatMap { mark, letters in letters.map { "\($0)\(mark)" } })
    }()
    private static let longestOfOld = 6

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case _: false
        }
    }

    private static func character(named name: String) -> UInt32 {
        if let special = special[name] ?? special[name.lowercased()] { return special.value }
        switch name {
        case "amp": return 0x26
        case "lt": return 0x3C
        case "gt": return 0x3E
        case "quot": return 0x22
        case "apos": return 0x27
        case "percnt": return 0x25
        case "bsol": return 0x5C
        case "equals": return 0x3D
        case _: break
        }
        // Letters with marks: the mark would be folded away.
        if let first = name.unicodeScalars.first, marks.contains(String(name.dropFirst())) { return first.value }
        return 0x20
    }

    private static let marks: Set = [
        "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "caron", "breve", "macr", "ogon", "dot", "dblac",
        "slash", "strok",
        // Letters of formulas.
        "fr", "opf", "scr",
    ]

    private static let special: [String: Unicode.Scalar] = {
        var special: [String: Unicode.Scalar] = [
            "szlig": "ß", "aelig": "æ", "oelig": "œ", "thorn": "þ", "eth": "ð", "inodot": "ı", "fflig": "\u{FB00}",
            "filig": "\u{FB01}", "fllig": "\u{FB02}", "ffilig": "\u{FB03}", "ffllig": "\u{FB04}",
        ]
        let cyrillic = [
            "acy", "bcy", "vcy", "gcy", "dcy", "iecy", "zhcy", "zcy", "icy", "jcy", "kcy", "lcy", "mcy", "ncy", "ocy",
            "pcy",
            "rcy", "scy", "tcy", "ucy", "fcy", "khcy", "tscy", "chcy", "shcy", "shchcy", "hardcy", "ycy", "softcy",
            "ecy", "yucy", "yacy",
        ]
        let greek = [
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi",
            "omicron", "pi", "rho", "sigmaf", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
        ]
        for (names, first) in [(cyrillic, UInt32(0x430)), (greek, UInt32(0x3B1))] {
            for (name, value) in zip(names, first...) { special[name] = Unicode.Scalar(value) }
        }
        special["iocy"] = "ё"
        return special
    }()
}

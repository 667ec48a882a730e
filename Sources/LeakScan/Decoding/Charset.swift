/// An encoding of characters by the name or the number that a file gives it.
enum Charset: Equatable {
    /// What is read as it stands: UTF-8, ASCII and all that is not known.
    case unchanged
    /// ISO 8859-1 and Windows-1252.
    case western
    case page(String)
    case utf16(UTF16Text.Order)

    /// By its name in mail; the case of its letters makes no difference.
    init(named name: String) {
        switch name.lowercased() {
        case "iso-8859-1", "iso-8859-15", "windows-1252", "cp1252", "latin1": self = .western
        case "windows-1251", "cp1251", "cp-1251": self = .page("Windows-1251")
        case "koi8-r", "koi8-u": self = .page("KOI8-R")
        case "iso-8859-5": self = .page("ISO 8859-5")
        case "ibm866", "cp866": self = .page("IBM 866")
        case "x-mac-cyrillic": self = .page("Mac OS Cyrillic")
        case "windows-1256", "cp1256": self = .page("Windows-1256")
        case "iso-8859-6", "iso-8859-6-i", "iso-8859-6-e": self = .page("ISO 8859-6")
        case "macintosh": self = .page("Mac OS Roman")
        case "gb2312", "gbk", "gb18030", "cp936", "x-gbk": self = .page("GB 18030")
        case "big5", "big5-hkscs", "cp950": self = .page("Big5")
        case "utf-16", "utf-16be": self = .utf16(.bigEndian)
        case "utf-16le": self = .utf16(.littleEndian)
        case _: self = .unchanged
        }
    }

    /// By its number in Windows and DOS.
    init(codePage number: Int) {
        switch number {
        case 1251: self = .page("Windows-1251")
        case 20866, 21866: self = .page("KOI8-R")
        case 866: self = .page("IBM 866")
        case 1256: self = .page("Windows-1256")
        case 10000: self = .page("Mac OS Roman")
        case 10007: self = .page("Mac OS Cyrillic")
        case 936, 54936: self = .page("GB 18030")
        case 950: self = .page("Big5")
        case 65001: self = .unchanged
        case _: self = .western
        }
    }

    /// By the number that fonts have for it in Windows; nil for those that follow the rest of the file.
    init?(ofFont number: Int) {
        switch number {
        case 0: self = .western
        case 77: self = .page("Mac OS Roman")
        case 134: self = .page("GB 18030")
        case 136: self = .page("Big5")
        case 178: self = .page("Windows-1256")
        case 204: self = .page("Windows-1251")
        case _: return nil
        }
    }

    /// All of some bytes in UTF-8, with gaps where no characters are.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .unchanged: bytes
        case .western: Latin1Text.utf8(bytes)
        case .page(let name): CodePage.named(name)?.wholly(bytes) ?? bytes
        case .utf16(let order): UTF16Text.utf8(bytes, order, from: 0)
        }
    }
}

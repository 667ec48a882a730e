/// The filters of a PDF stream, applied in the order in which its dictionary names them.
struct PDFFilters {
    private let names: [Substring]
    /// For each filter, or for all.
    private let parameters: [[Substring]]

    /// - Parameters:
    ///   - names: the words of the value of `/Filter`, with its brackets; a reference that leads nowhere is a filter that nobody knows.
    ///   - parameters: the words of the value of `/DecodeParms`: a dictionary, or a list of them.
    init(names: [Substring], parameters: [Substring]) {
        self.names = names.filter { $0.hasPrefix("/") || $0 == "R" }.map { $0.drop { $0 == "/" } }
        self.parameters = parameters.first == "[" ? Self.elements(of: parameters.dropFirst()) : [parameters]
    }

    private static func elements(of list: ArraySlice<Substring>) -> [[Substring]] {
        var elements: [[Substring]] = []
        var depth = 0
        for word in list {
            if depth == 0 { elements.append([]) }
            elements[elements.count - 1].append(word)
            depth += word == "<<" ? 1 : word == ">>" ? -1 : 0
        }
        return elements
    }

    /// - Returns: the data, and why they could not be looked into, if so.
    func decoded(_ data: [UInt8], limit: Int) -> (data: [UInt8], obstacle: String?) {
        var data = data
        var obstacle: String?
        for (index, filter) in names.enumerated() {
            switch filter {
            case "FlateDecode", "Fl":
                let inflation = Inflation(data, from: 2, limit: limit)
                // The sum behind it is left out by some programs, and read by none.
                if inflation.end == .broken, data.count > Self.shortest {
                    obstacle = "a damaged stream of a PDF document"
                }
                data = inflation.output
                if inflation.end == .tooLarge { return (data, Container.tooLarge) }
                data = PDFPredictor.undone(data, parameters.prefix(index + 1).last ?? [])
            case "ASCIIHexDecode", "AHx":
                let digits = data.prefix { $0 != UInt8(ascii: ">") }.compactMap(Digits.hexadecimal)
                data = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
            case "ASCII85Decode", "A85": data = Self.ascii85(data)
            case "RunLengthDecode", "RL": data = Self.runLengths(data, limit: limit)
            case "LZWDecode", "LZW": return (data, "a PDF stream in LZW, which can't be opened here")
            // Pictures: their bytes are looked at as they are.
            case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode": return (data, obstacle)
            case _: return (data, "a PDF stream in a compression that can't be opened here")
            }
        }
        return (data, obstacle)
    }

    /// An empty stream may be said to be compressed, and end with the end of a line.
    private static let shortest = 8

    private static func ascii85(_ data: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var group: [UInt32] = []
        func bytes(of group: [UInt32]) -> ArraySlice<UInt8> {
            let filled = group + [UInt32](repeating: 84, count: 5 - group.count)
            let value = filled.reduce(0) { $0 &* 85 &+ $1 }
            return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }.prefix(group.count - 1)
        }
        for byte in data {
            switch byte {
            case UInt8(ascii: "z") where group.isEmpty: result += [0, 0, 0, 0]
            case UInt8(ascii: "~"):
                if group.count > 1 { result += bytes(of: group) }
                return result
            case 0x21...0x75:
                group.append(UInt32(byte - 0x21))
                if group.count == 5 {
                    result += bytes(of: group)
                    group = []
                }
            case _: continue
            }
        }
        if group.count > 1 { result += bytes(of: group) }
        return result
    }

    private static func runLengths(_ data: [UInt8], limit: Int) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < data.count, data[index] != 128, result.count < limit {
            let length = Int(data[index])
            if length < 128 {
                let end = min(data.count, index + 2 + length)
                result += data[index + 1..<end]
                index = end
            } else if index + 1 < data.count {
                result += [UInt8](repeating: data[index + 1], count: 257 - length)
                index += 2
            } else {
                break
            }
        }
        return result
    }
}

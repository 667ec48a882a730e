/// Files that can't be opened here and are recognized, so that nobody takes them for looked into.
enum SealedFile: Sendable {
    case compressed
    case encrypted

    var reason: String {
        switch self {
        case .compressed: "a compressed file of a kind that can't be opened here"
        case .encrypted: "an encrypted file"
        }
    }

    /// What tells a kind, at the beginning of a file.
    private static let beginnings: [(kind: SealedFile, bytes: [UInt8])] = [
        // xz, 7z, RAR, Zstandard, LZ4 and its older form, WOFF 2.
        (.compressed, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), (.compressed, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.compressed, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]), (.compressed, [0x28, 0xB5, 0x2F, 0xFD]),
        (.compressed, [0x04, 0x22, 0x4D, 0x18]), (.compressed, [0x02, 0x21, 0x4C, 0x18]),
        (.compressed, Array("wOF2".utf8)),
        // lzip, lzop, LZFSE, cabinets, frames of Snappy.
        (.compressed, Array("LZIP\u{1}".utf8)), (.compressed, [0x89, 0x4C, 0x5A, 0x4F, 0x00, 0x0D, 0x0A, 0x1A]),
        (.compressed, Array("bvx2".utf8)), (.compressed, Array("MSCF\0\0\0\0".utf8)),
        (.compressed, [0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8)),
        // Packages of rpm, disks of squashfs and Windows, help, and what SZDD packs.
        (.compressed, [0xED, 0xAB, 0xEE, 0xDB]), (.compressed, Array("hsqs".utf8)),
        (.compressed, Array("MSWIM\0\0\0".utf8)), (.compressed, Array("ITSF\u{3}\0\0\0".utf8)),
        (.compressed, [0x53, 0x5A, 0x44, 0x44, 0x88, 0xF0, 0x27, 0x33]),
        // The documents of old office programs, and newer ones with a password.
        (.compressed, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        // OpenPGP with a passphrase.
        (.encrypted, [0x8C, 0x0D, 0x04, 0x09, 0x03]),
        // OpenSSL, age, OpenPGP, CMS, Ansible, KeePass, LUKS.
        (.encrypted, Array("Salted__".utf8)), (.encrypted, Array("age-encryption.org/".utf8)),
        (.encrypted, Array("-----BEGIN AGE ENCRYPTED FILE".utf8)), (.encrypted, Array("-----BEGIN PGP MESSAGE".utf8)),
        (.encrypted, Array("-----BEGIN PKCS7".utf8)), (.encrypted, Array("-----BEGIN CMS".utf8)),
        (.encrypted, Array("$ANSIBLE_VAULT;".utf8)), (.encrypted, [0x03, 0xD9, 0xA2, 0x9A, 0x67, 0xFB, 0x4B]),
        (.encrypted, [0x4C, 0x55, 0x4B, 0x53, 0xBA, 0xBE]),
    ]
    /// Whether a file that begins with a byte may be one.
    private static let firstBytes: [Bool] = {
        let others: [UInt8] = [0x1F, UInt8(ascii: "B"), 0x5D] + Array(0x50...0x5F)
        let met = Set(beginnings.map { $0.bytes[0] } + others)
        return (0...255).map { met.contains($0) }
    }()

    /// - Returns: nil if the bytes begin as none of these do.
    static func kind(of bytes: ArraySlice<UInt8>) -> SealedFile? {
        guard let first = bytes.first else { return nil }
        if firstBytes[Int(first)] {
            if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
            if isBzip2(bytes) || isLZMA(bytes) || isSkippableFrame(bytes) || isCompress(bytes) { return .compressed }
        }
        return isLHA(bytes) ? .compressed : nil
    }

    private static func isBzip2(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "BZh".utf8) && bytes.dropFirst(3).first.map { (0x31...0x39).contains($0) } == true
            && bytes.dropFirst(4).starts(with: "1AY&SY".utf8)
    }

    /// The size of the dictionary, and that of what is packed, which nobody knows or is no more than a few terabytes.
    private static func isLZMA(_ bytes: ArraySlice<UInt8>) -> Bool {
        let size = bytes.dropFirst(5).prefix(8)
        return bytes.starts(with: [0x5D, 0, 0]) && size.count == 8
            && (size.allSatisfy { $0 == 0xFF } || size.suffix(3).allSatisfy { $0 == 0 })
    }

    /// Of Zstandard and LZ4.
    private static func isSkippableFrame(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first.map { (0x50...0x5F).contains($0) } == true && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    }

    private static func isLHA(_ bytes: ArraySlice<UInt8>) -> Bool {
        let method = bytes.dropFirst(2).prefix(5)
        return method.starts(with: "-lh".utf8) && method.dropFirst(3).first.map { (0x30...0x37).contains($0) } == true
            && method.last == UInt8(ascii: "-")
    }

    /// The `.Z` of compress: three bytes alone are met in noise as well, but its first codes, of nine bits each, can't be larger than
    /// there are codes yet.
    private static func isCompress(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.starts(with: [0x1F, 0x9D]), let flags = bytes.dropFirst(2).first, (9...16).contains(flags & 0x1F)
        else {
            return false
        }
        let codes = Array(bytes.dropFirst(3).prefix(18))
        return (0..<codes.count * 8 / 9).allSatisfy { number in
            let (byte, bit) = (number * 9 / 8, number * 9 % 8)
            let code = (UInt(codes[byte]) | UInt(codes[min(byte + 1, codes.count - 1)]) << 8) >> UInt(bit) & 0x1FF
            return code <= UInt(256 + number)
        }
    }

    /// Kinds that no byte tells, by the ending of the name.
    static func kind(ofPath path: String) -> SealedFile? { path.lowercased().hasSuffix(".br") ? .compressed : nil }
}

internal import Crypto
internal import Foundation

extension SampleConsent {
    /// The lock beside the consent, written from the description of the digest and not with the program's own code, so that
    /// the tests notice when one of the two changes. It binds every text of the archive: a lock alone releases nothing.
    func lock(for items: [SampleItem]) -> String? {
        guard binding.exists else { return nil }
        var texts: [String: SampleJSON] = [:]
        for item in items where !binding.unbound.contains(item.address) {
            guard binding.only?.contains(item.address) ?? true else { continue }
            texts[item.address] = .text(
                binding.changed.contains(item.address) ? String(repeating: "0", count: 64) : item.digest)
        }
        return (["format": "consent-lock/1", "consent": .text(id), "texts": .object(texts)] as SampleJSON).file
    }
}

extension SampleItem {
    /// SHA-256 over a domain name, the address and the named fields, each preceded by its length in eight bytes.
    public var digest: String {
        var fields = ["mechsite consent text 1", address, "origin", text.origin]
        if let kind = messageKind ?? observationKind { fields += ["kind", kind] }
        if let speaker { fields += ["speaker", speaker] }
        if let article, kind == "dialogue" || kind == "observation" { fields += ["article", article] }
        if let answer { fields += ["answer", answer] }
        if let title { fields += ["title", title] }
        if let date { fields += ["date", date] }
        for reference in references {
            fields += ["reference-title", reference.title]
            if let provision = reference.provision { fields += ["reference-provision", provision] }
            if let url = reference.url { fields += ["reference-url", url] }
        }
        fields += ["text", text.text]
        if let attachment = text.attachment { fields += ["attachment", attachment] }
        var message = Data()
        for field in fields {
            let bytes = Data(field.precomposedStringWithCanonicalMapping.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { message.append(contentsOf: $0) }
            message += bytes
        }
        return SHA256.hash(data: message).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

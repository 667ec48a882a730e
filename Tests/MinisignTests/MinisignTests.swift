import Foundation
import Minisign
import TestSupport
import Testing

@Suite("Signatures: what stock minisign makes is taken, and what is made here stock minisign takes")
struct MinisignTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(["message": Array("Words that are signed.\n".utf8)])
        // A key without a passphrase: the cost of opening one is paid in one test only.
        try minisign("-G", "-W", "-p", "key.pub", "-s", "key")
    }

    @discardableResult
    private func minisign(_ arguments: String...) throws -> Command {
        try Command.run(["minisign"] + arguments, in: folder.url, withErrors: true)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    private var message: [UInt8] { Array("Words that are signed.\n".utf8) }

    @Test("a signature of stock minisign is taken, prehashed or not", arguments: [["-H"], ["-l"]])
    func stock(form: [String]) throws {
        let signing = ["minisign", "-S"] + form + ["-s", "key", "-m", "message", "-t", "release 3"]
        #expect(try Command.run(signing, in: folder.url, withErrors: true).status == 0)
        let key = try PublicKey(text("key.pub"))
        #expect(try key.verify(message, Signature(text("message.minisig"))) == "release 3")
        for index in message.indices {
            var changed = message
            changed[index] ^= 1
            #expect(throws: MinisignFailure.notSigned) { try key.verify(changed, Signature(text("message.minisig"))) }
        }
        let otherComment = try text("message.minisig").replacing("release 3", with: "release 2")
        #expect(throws: MinisignFailure.notSigned) { try key.verify(message, Signature(otherComment)) }
    }

    @Test("a signature that is made here is taken by stock minisign")
    func own() throws {
        let key = try SecretKey(text("key"), passphrase: "")
        let signature = key.sign(message, trustedComment: "release 7, ünïcode")
        try Data(signature.file.utf8).write(to: folder.url.appending(path: "message.minisig"))
        let verified = try minisign("-V", "-p", "key.pub", "-m", "message")
        #expect(verified.status == 0 && verified.output.contains("release 7, ünïcode"))
        #expect(try Signature(signature.file) == signature)
        #expect(try PublicKey(text("key.pub")) == key.publicKey)
        #expect(try text("key.pub").hasSuffix(key.publicKey.line + "\n"))

        try Data("Other words.".utf8).write(to: folder.url.appending(path: "message"))
        #expect(try minisign("-V", "-p", "key.pub", "-m", "message").status != 0)
    }

    @Test("a key that is sealed here opens with its passphrase alone, here and in stock minisign")
    func passphrase() throws {
        let key = SecretKey.new()
        let file = try #require(key.file(sealedBy: "längeres Wort"))
        #expect(try SecretKey.needsPassphrase(file))
        #expect(try SecretKey(file, passphrase: "längeres Wort").publicKey == key.publicKey)
        #expect(throws: MinisignFailure.wrongPassphrase) { try SecretKey(file, passphrase: "längeres wort") }
        try Data(file.utf8).write(to: folder.url.appending(path: "sealed"))
        try Data(key.publicKey.file.utf8).write(to: folder.url.appending(path: "sealed.pub"))
        let signed = try Command.run(
            ["sh", "-c", "echo 'längeres Wort' | minisign -S -s sealed -m message"], in: folder.url, withErrors: true)
        #expect(signed.status == 0, "\(signed.output)")
        #expect(throws: Never.self) { try key.publicKey.verify(message, Signature(text("message.minisig"))) }
    }

    @Test("another key's signature is refused and named")
    func otherKey() throws {
        let signature = SecretKey.new().sign(message, trustedComment: "x")
        let key = try PublicKey(text("key.pub"))
        #expect(throws: MinisignFailure.otherKey(signedBy: signature.key, expected: key.identifier)) {
            try key.verify(message, signature)
        }
    }

    @Test("whatever is cut off or changed in a file of keys or signatures is refused, and nothing crashes")
    func malformed() throws {
        var random = SplitMix(state: 7)
        let key = try SecretKey(text("key"), passphrase: "")
        let files = [key.publicKey.file, key.sign(message, trustedComment: "x").file, try text("key")]
        for _ in 0..<300 {
            var bytes = Array(files.randomElement(using: &random)?.utf8 ?? "".utf8)
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...127, using: &random)
            let text = String(decoding: bytes.prefix(Int.random(in: 0...bytes.count, using: &random)), as: UTF8.self)
            if let other = try? PublicKey(text), other != key.publicKey {
                #expect(throws: MinisignFailure.self) {
                    try other.verify(message, key.sign(message, trustedComment: "x"))
                }
            }
            if let signature = try? Signature(text), signature.file != files[1] {
                // A change in the untrusted comment changes nothing.
                _ = try? key.publicKey.verify(message, signature)
            }
            _ = try? SecretKey(text, passphrase: "")
        }
        #expect(throws: MinisignFailure.self) { try PublicKey("") }
        #expect(throws: MinisignFailure.self) { try Signature("") }
    }
}

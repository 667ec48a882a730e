import Foundation
import LeakScan
import TestSupport
import Testing

/// Whatever is looked at is chosen by rules that must not pass over a run: here runs stand at every place, among letters that make
/// the choice hard.
@Suite("Runs at every place")
struct RunTests {
    /// Texts of few different letters repeat themselves, so that many fingerprints are equal. What stands beside a run on the page
    /// is of the same script and no part of the secret.
    @Test(
        "each run of the least length is found, wherever it stands in the secret and on the page",
        arguments: [
            ("a", "ωψ", 40), ("ab", "ωψ", 40), ("abc", "ωψ", 40), ("abcdefghijklmnopqrstuvwxyz", "ωψ", 40),
            ("абвгдежз", "ωψ", 40), ("ابتثجحخدذرزسش", "غظ", 30), ("قك", "غظ", 30), ("国家机关法院条约", "山水", 12),
            ("国家", "山水", 12),
        ]) func everyPlace(alphabet: String, strangers: String, length: Int) throws
    {
        var dice = SplitMix(state: UInt64(alphabet.count))
        let (scene, runs) = try Self.secret(of: alphabet, length: length, &dice)
        for (start, run) in runs.enumerated() {
            let before = String(repeating: strangers, count: Int.random(in: 0...20, using: &dice))
            let after = String(repeating: strangers, count: Int.random(in: 0...20, using: &dice))
            #expect(!scene.findings("<p>\(before)\(run)\(after)</p>").isEmpty, "\(alphabet), from \(start)")
        }
    }

    @Test(
        "each is found backwards and in ROT13 as well",
        arguments: [
            ("abcdefghijklmnopqrstuvwxyz", "ωψ", 40), ("abcdéfghçijk", "ωψ", 40), ("абвгдежзиклмн", "ωψ", 40),
            ("ابتثجحخدذرزسش", "غظ", 30), ("国家机关法院条约", "山水", 12),
        ]) func disguises(alphabet: String, strangers: String, length: Int) throws
    {
        var dice = SplitMix(state: UInt64(alphabet.count))
        let (scene, runs) = try Self.secret(of: alphabet, length: length, &dice)
        for (start, run) in runs.enumerated() {
            for disguised in [String(run.reversed()), Self.rotated(run)] {
                let findings = scene.findings("<p>\(strangers)\(disguised)\(strangers)</p>")
                #expect(findings.compactMap(\.letters).contains(length), "\(disguised), from \(start)")
            }
        }
    }

    /// A secret of letters by chance, and all runs of a length that it has.
    private static func secret(
        of alphabet: String, length: Int, _ dice: inout SplitMix
    ) throws -> (scene: Scene, runs: [String]) {
        let letters = Array(alphabet)
        let secret = (0..<150).map { _ in dice.one(of: letters) }
        let scene = try Scene(["a.json": Scene.review(String(secret))])
        return (scene, (0...secret.count - length).map { String(secret[$0..<$0 + length]) })
    }

    /// ROT13.
    private static func rotated(_ text: String) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
        return String(text.map { letter in alphabet.firstIndex(of: letter).map { alphabet[($0 + 13) % 26] } ?? letter })
    }

    @Test("a run between gaps, tags and letters of other scripts is found")
    func mixed() throws {
        let secret = "法院在北京审理了三名官员受贿的案件并作出判决"
        let scene = try Scene(["a.json": Scene.review(secret)])
        let mixed = secret.map { "\($0)<b class=\"x\">word and слово</b>" }.joined()
        #expect(scene.findings(mixed).map(\.summary) == ["text a.json:2"])
    }

    @Test("characters that stand for many letters are read whole, however many there are")
    func ligatures() throws {
        let secret = "صلى الله عليه وسلم و بسم الله الرحمن الرحيم في كتاب المحكمة العليا للدولة"
        let scene = try Scene(["a.json": Scene.review(secret)])
        let ligatures = String(repeating: "\u{FDFA}", count: 300)
        #expect(scene.findings("\(ligatures) \(secret) \(ligatures)").map(\.summary) == ["text a.json:2"])
        let squares = String(repeating: "\u{3300}\u{33A8}\u{1F1AA}", count: 300)
        let english = "The officers who kept the register of informants were questioned by the court."
        let other = try Scene(["a.json": Scene.review(english)])
        let roman = String(repeating: "\u{2488}\u{2173}\u{3250}\u{33C2}", count: 400)
        #expect(other.findings("\(roman)\(squares) \(english)").map(\.summary) == ["text a.json:2"])
    }
}

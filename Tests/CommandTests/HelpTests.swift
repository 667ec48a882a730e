import Foundation
import TestSupport
import Testing

@Suite("The programs explain themselves")
struct HelpTests {
    @Test(
        "the help of every command has an example, and no line is wider than 80 columns",
        arguments: ["clearance", "mechsite"])
    func examples(_ program: String) throws {
        var commands: [[String]] = [[]]
        var seen = 0
        while let command = commands.popLast() {
            seen += 1
            let help = try Command.run(
                [Command.programs.appending(path: program).path] + command + ["--help"], withErrors: true)
            #expect(help.status == 0)
            #expect(help.output.contains("Example: \(([program] + command).joined(separator: " "))"), "\(command)")
            // The line of usage is one word after the other, and a terminal breaks it.
            let lines = help.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(command)")
            let list = help.output.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first ?? ""
            // A name stands after two spaces; the lines of its abstract go on further to the right.
            for line in list.split(separator: "\n") where line.hasPrefix("  ") {
                let word = line.dropFirst(2).prefix { $0 != " " }
                guard !word.isEmpty, word != "See" else { continue }
                commands.append(command + [String(word)])
            }
        }
        #expect(seen >= (program == "clearance" ? 20 : 3))
    }

    @Test("the scripts for completion are scripts", arguments: ["clearance", "mechsite"])
    func completion(_ program: String) throws {
        for shell in ["bash", "zsh", "fish"] {
            let script = try Command.run(
                [Command.programs.appending(path: program).path, "--generate-completion-script", shell])
            #expect(script.status == 0 && script.output.contains(program))
            guard shell == "bash" else { continue }
            let folder = try TemporaryFolder(["completion.bash": Array(script.output.utf8)])
            #expect(try Command.run(["bash", "-n", folder.url.appending(path: "completion.bash").path]).status == 0)
        }
    }
}

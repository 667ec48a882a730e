internal import ArgumentParser
internal import Dispatch

/// The main thread waits. An asynchronous main function would give it up instead, and valgrind, which counts instructions, does not
/// survive that.
@main
enum Program {
    static func main() {
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
            await MechSiteCommand.main()
            isDone.signal()
        }
        isDone.wait()
    }
}

/// The program of the public side. It never reads anything confidential, and has no way to.
struct MechSiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mechsite",
        abstract: "Builds the public website from the public record and the public content.",
        discussion: """
            Example: mechsite build

            Exit codes: 0 done; 1 refused, with the reasons on standard error and the last site untouched; 64 the command \
            was not understood.
            """,
        subcommands: [Build.self, Serve.self, HostingCommand.self, Verify.self])
}

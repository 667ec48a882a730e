internal import ArgumentParser
internal import Foundation
internal import Serving

/// `mechsite serve`: shows the site while somebody works on it.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the site in a browser while you work on it.",
        discussion: """
            Example: mechsite serve --port 8080

            Pages are rendered when they are asked for; nothing is written. A page that is open shows itself anew when the \
            public record, the content or a template changes, and shows what is wrong while something is. The header fields \
            are those of the public server, but nothing may be kept by browsers. Only this machine can reach it, unless \
            --host names another of its addresses. Stop it with Ctrl-C.
            """)

    @OptionGroup var inputs: SiteInputs

    @Option(name: .long, help: "The address to answer at, in digits.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to answer at; 0 takes a free one.")
    var port: UInt16 = 8080

    func run() async throws {
        let server: PreviewServer
        do {
            server = try PreviewServer(inputs.folders, host: host, port: port)
        } catch {
            throw ValidationError("--host is an address of this machine in digits, such as 127.0.0.1")
        }
        let host = host.contains(":") ? "[\(host)]" : host
        do {
            try await server.run { port in
                FileHandle.standardOutput.write(Data("the site is at http://\(host):\(port)/\n".utf8))
            }
        } catch {
            throw ValidationError(
                "nothing can answer at \(host) on port \(port): another program may; try --port 0 (\(error))")
        }
    }
}

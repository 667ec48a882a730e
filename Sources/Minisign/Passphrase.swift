internal import Foundation
internal import Glibc

/// A passphrase that a person types.
public enum Passphrase {
    /// Asks for it on standard error and reads a line of standard input; a terminal shows nothing of what is typed.
    public static func fromTerminal(prompt: String) -> String {
        var before = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
        if isTerminal {
            // Before it asks: whoever answers at once is not shown either, and loses no letter.
            var quiet = before
            quiet.c_lflag &= ~tcflag_t(ECHO)
            _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet)
        }
        try? FileHandle.standardError.write(contentsOf: Data(prompt.utf8))
        defer {
            if isTerminal { _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
            try? FileHandle.standardError.write(contentsOf: Data("\n".utf8))
        }
        return readLine() ?? ""
    }
}

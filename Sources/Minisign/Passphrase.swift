internal import Foundation
internal import Glibc

/// A passphrase that a person types.
public enum Passphrase {
    /// Asks for it on standard error and reads a line of standard input; a terminal shows nothing of what is typed.
    public static func fromTerminal(prompt: String) -> String {
        FileHandle.standardError.write(Data(prompt.utf8))
        defer { FileHandle.standardError.write(Data("\n".utf8)) }
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() ?? "" }
        var quiet = before
        quiet.c_lflag &= ~tcflag_t(ECHO)
        _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        defer { _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        return readLine() ?? ""
    }
}

import Glibc

/// Runs `body` with another mask for the modes of new files. The mask belongs to the whole process, so tests that run
/// at the same time see it too: none of them may depend on it.
func withMask(_ mask: mode_t, _ body: () throws -> Void) rethrows {
    let before = umask(mask)
    defer { umask(before) }
    try body()
}

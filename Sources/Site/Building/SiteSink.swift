public import Bytes

/// Takes the finished files of a site, from every worker.
public struct SiteSink: Sendable {
    /// Takes one finished file: its path below the root of the site, what it belongs to, and its bytes, which are only lent.
    public typealias WholeFiles =
        @Sendable (
            _ path: String, _ owner: String, _ bytes: borrowing ByteBuffer
        ) throws -> Void

    /// Makes a file and hands it on piece by piece; each is only lent.
    public typealias Pieces = (_ take: (borrowing ByteBuffer) throws -> Void) throws -> Void

    /// Takes one file while it is being made.
    public typealias FilesInPieces =
        @Sendable (
            _ path: String, _ owner: String, _ pieces: @escaping Pieces
        ) throws -> Void

    private let whole: WholeFiles
    private let inPieces: FilesInPieces

    /// Makes a sink for which large files never have to be in memory as a whole.
    public init(_ whole: @escaping WholeFiles, inPieces: @escaping FilesInPieces) {
        self.whole = whole
        self.inPieces = inPieces
    }

    /// Makes a sink that gets every file as a whole.
    public init(_ whole: @escaping WholeFiles) {
        self.init(whole) { path, owner, pieces in
            var bytes = ByteBuffer()
            try pieces { piece in piece.withBytes { bytes.append($0) } }
            try whole(path, owner, bytes)
        }
    }

    func callAsFunction(_ path: String, _ owner: String, _ bytes: borrowing ByteBuffer) throws {
        try whole(path, owner, bytes)
    }

    func callAsFunction(_ path: String, _ owner: String, pieces: @escaping Pieces) throws {
        try inPieces(path, owner, pieces)
    }
}

internal import Bytes
internal import Synchronization

/// What rendering took: a row for each kind of page and for each other part of the site.
///
/// Times are those of the workers added up, so with two workers they come to about twice of what a clock on the wall shows.
public struct RenderingTimes: Sendable {
    public struct Row: Sendable {
        /// The name of the template, or what the part is.
        public let name: String
        /// How many files.
        public fileprivate(set) var count = 0
        public fileprivate(set) var time = Duration.zero
        /// How many bytes they have.
        public fileprivate(set) var bytes = 0
    }

    private var rowsByName: [String: Row] = [:]

    /// The rows, the one that took longest first.
    public var rows: [Row] { rowsByName.values.sorted { ($1.time, $0.name) < ($0.time, $1.name) } }

    /// Adds what was rendered into a sink, from when it was made until now.
    mutating func add(_ sink: CountedSink, as name: String) {
        add(name, sink.time, sink.written)
    }

    mutating func add(_ other: RenderingTimes) {
        for row in other.rowsByName.values { add(row.name, row.time, (row.count, row.bytes)) }
    }

    private mutating func add(_ name: String, _ time: Duration, _ written: (files: Int, bytes: Int)) {
        var row = rowsByName[name] ?? Row(name: name)
        row.count += written.files
        row.time += time
        row.bytes += written.bytes
        rowsByName[name] = row
    }
}

/// A sink that hands everything on and counts it.
final class CountedSink: Sendable {
    private let start = ContinuousClock.now
    private let counter = Mutex((files: 0, bytes: 0))
    private let inner: SiteSink

    init(_ sink: SiteSink) {
        inner = sink
    }

    var time: Duration { ContinuousClock.now - start }
    var written: (files: Int, bytes: Int) { counter.withLock { $0 } }

    var sink: SiteSink {
        SiteSink { [self] path, owner, bytes in
            count(files: 1, bytes: bytes.count)
            try inner(path, owner, bytes)
        } inPieces: { [self] path, owner, pieces in
            count(files: 1, bytes: 0)
            try inner(path, owner) { take in
                try pieces { piece in
                    self.count(files: 0, bytes: piece.count)
                    try take(piece)
                }
            }
        }
    }

    private func count(files: Int, bytes: Int) {
        counter.withLock { $0 = ($0.files + files, $0.bytes + bytes) }
    }
}

import Foundation

/// Refuses an output folder that is an input, or stands inside of one or around it: an input would be replaced or published, or
/// the next run would find what it doesn't know.
///
/// - Parameters:
///   - output: the folder as it was named, which need not exist yet.
///   - inputs: the folders that are read.
public func requireApart(_ output: String, from inputs: [String]) throws(PublishingFailure) {
    let place = parts(of: output)
    for input in inputs where place.starts(with: parts(of: input)) || parts(of: input).starts(with: place) {
        throw PublishingFailure(.overlapsInput(path: output, input: input))
    }
}

/// Where a folder really is, or would be.
private func parts(of path: String) -> [String] {
    var existing = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    var rest: [String] = []
    // Links are followed as far as there is something.
    while existing.pathComponents.count > 1, !FileManager.default.fileExists(atPath: existing.path) {
        rest.append(existing.lastPathComponent)
        existing.deleteLastPathComponent()
    }
    return existing.resolvingSymlinksInPath().pathComponents.filter { $0 != "/" } + rest.reversed()
}

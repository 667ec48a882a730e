internal import Diagnostics
public import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// A copy on a server, read over HTTP. What else the server has can't be listed.
public struct DeployedSite: DeployedCopy {
    public let name: String
    private let address: URL
    private let session: URLSession

    /// - Parameter address: of the root of the site, such as `https://review.example.org`.
    public init(_ address: URL) {
        name = address.absoluteString
        self.address = address
        let configuration = URLSessionConfiguration.ephemeral
        configuration.requestCachePolicy = .reloadIgnoringLocalAndRemoteCacheData
        configuration.urlCache = nil
        configuration.timeoutIntervalForRequest = 30
        session = URLSession(configuration: configuration)
    }

    public func bytes(of path: String) async throws -> [UInt8]? {
        let file = address.appending(path: path)
        let data: Data
        let response: URLResponse
        do {
            (data, response) = try await session.data(from: file)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unreachable-site", path: path, found: "no answer from \(name)",
                    expected: "the file", remedy: "check the address, and that the server runs"))
        }
        guard let status = (response as? HTTPURLResponse)?.statusCode else { return nil }
        switch status {
        case 200: return [UInt8](data)
        case 404, 410: return nil
        case _:
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unexpected-answer", path: path, found: "the answer \(status) of \(name)",
                    expected: "200 with the file, or 404", remedy: "look into the log of the server"))
        }
    }

    public func paths() -> [String]? { nil }
}

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
        session = URLSession(configuration: configuration, delegate: StayingHere(), delegateQueue: nil)
    }

    public func bytes(of path: String) async throws -> [UInt8]? {
        let file = address.appending(path: path)
        let (data, response) = try await answer(from: file, path)
        switch response.statusCode {
        case 200: return data
        case 404, 410: return nil
        case 301, 308:
            // A page that has moved: the server leads on by itself. With a query it shows the released page.
            let (page, shown) = try await answer(
                from: file.appending(queryItems: [URLQueryItem(name: "released", value: nil)]), path)
            guard shown.statusCode == 200 else { throw unexpected(shown, path) }
            let target = response.value(forHTTPHeaderField: "Location").flatMap { URL(string: $0, relativeTo: file) }
            let isRight = target != nil && target?.absoluteString == Self.target(of: page, at: file)?.absoluteString
            return isRight ? page : []
        case _: throw unexpected(response, path)
        }
    }

    /// Where a page that has moved leads to, by its own words; nil for every other page.
    private static func target(of page: [UInt8], at address: URL) -> URL? {
        let text = String(decoding: page, as: UTF8.self)
        let match = text.firstMatch(of: /<meta http-equiv="refresh" content="0; url=([^"&]*)">/)
        return match.flatMap { URL(string: String($0.output.1), relativeTo: address) }?.absoluteURL
    }

    private func answer(from file: URL, _ path: String) async throws -> ([UInt8], HTTPURLResponse) {
        if let (data, response) = try? await session.data(from: file), let answer = response as? HTTPURLResponse {
            return ([UInt8](data), answer)
        }
        throw DiagnosticFailure(
            Diagnostic(
                kind: "unreachable-site", path: path, found: "no answer from \(name)", expected: "the file",
                remedy: "check the address, and that the server runs"))
    }

    private func unexpected(_ response: HTTPURLResponse, _ path: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "unexpected-answer", path: path, found: "the answer \(response.statusCode) of \(name)",
                expected: "200 with the file, or 404", remedy: "look into the log of the server"))
    }

    public func paths() -> [String]? { nil }
}

/// Takes the answer that the server gave: following a redirect would compare the bytes of another file.
private final class StayingHere: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _: URLSession, task _: URLSessionTask, willPerformHTTPRedirection _: HTTPURLResponse, newRequest _: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

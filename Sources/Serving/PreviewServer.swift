internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Serves a site from its inputs, each page rendered when it is asked for, on one address of this machine.
public struct PreviewServer: Sendable {
    private let live: LiveSite
    private let server: HTTPServer
    private let host: String

    /// Reads the inputs.
    ///
    /// - Parameters:
    ///   - host: an address of this machine in digits; `127.0.0.1` can be reached from this machine only.
    ///   - port: 0 takes a free one.
    /// - Throws: when the host is no address in digits.
    public init(_ folders: SiteFolders, host: String, port: UInt16) throws {
        self.host = host
        let live = LiveSite(folders)
        let address: any SocketAddress =
            host.contains(":") ? try .inet6(ip6: host, port: port) : try .inet(ip4: host, port: port)
        server = Self.server(at: address)
        self.live = live
    }

    private static func server(at address: some SocketAddress) -> HTTPServer {
        HTTPServer(address: address, timeout: 30, logger: .disabled)
    }

    /// Whether a browser asked for this server by an address of it, with or without a port.
    static func isName(_ name: String, of host: String) -> Bool {
        let end = name.lastIndex(of: ":").flatMap { name[$0...].contains("]") ? nil : $0 } ?? name.endIndex
        return ["localhost", "127.0.0.1", "[::1]", host, "[\(host)]"].contains(String(name[..<end]))
    }

    /// Whether the inputs could be built when they were read last.
    public var findsNothingWrong: Bool {
        switch live.edition.content {
        case .site: true
        case .findings: false
        }
    }

    /// Answers until the task is cancelled.
    ///
    /// - Parameter isReady: called once with the port, when the server listens.
    public func run(isReady: @escaping @Sendable (UInt16) -> Void) async throws {
        let (live, host) = (live, host)
        await server.appendRoute("GET /.mechsite/changes") { request in
            await live.waitForChange(since: request.query["edition"].flatMap { Int($0) } ?? 0)
            let headers: HTTPHeaders = [.contentType: "text/plain", .cacheControl: "no-store"]
            return HTTPResponse(statusCode: .ok, headers: headers, body: Data("\(live.edition.number)".utf8))
        }
        await server.appendRoute("*") { request in
            // A page from elsewhere that has its own name resolved to this machine must not read what isn't public yet.
            guard Self.isName(request.headers[.host] ?? "", of: host) else {
                return HTTPResponse(statusCode: HTTPStatusCode(421, phrase: "Misdirected Request"))
            }
            guard request.method == .GET || request.method == .HEAD else {
                let headers: HTTPHeaders = [HTTPHeader("Allow"): "GET, HEAD"]
                return HTTPResponse(statusCode: .methodNotAllowed, headers: headers)
            }
            return HTTPResponse(await live.answer(to: Question(request)), isHead: request.method == .HEAD)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening()
                if let port = await server.port { isReady(port) }
            }
            try await group.waitForAll()
        }
    }
}

extension HTTPServer {
    fileprivate var port: UInt16? {
        switch listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): port
        case .unix, nil: nil
        }
    }
}

extension Question {
    fileprivate init(_ request: HTTPRequest) {
        self.init(
            path: request.path, isHead: request.method == .HEAD, knownTag: request.headers[.ifNoneMatch],
            acceptsGzip: request.headers[HTTPHeader("Accept-Encoding")]?.contains("gzip") ?? false)
    }
}

extension HTTPResponse {
    fileprivate init(_ answer: Answer, isHead: Bool) {
        var headers = HTTPHeaders()
        for field in answer.headers { headers[HTTPHeader(field.name)] = field.value }
        self.init(
            statusCode: HTTPStatusCode(answer.status, phrase: Self.phrase(of: answer.status)), headers: headers,
            body: isHead ? Data() : Data(answer.body))
    }

    private static func phrase(of status: Int) -> String {
        switch status {
        case 200: "OK"
        case 302: "Found"
        case 304: "Not Modified"
        case 404: "Not Found"
        case _: "Internal Server Error"
        }
    }
}

internal import Mechanism
internal import SourceReading

/// The digests of the texts that the parties to a review agreed on: the counterpart of `ConsentLock` for summaries and lists
/// of observations (rules C5, C6 and C9). The program makes it when all have agreed, and a person reviews it.
struct AgreementLock: Sendable {
    let document: AgreedDocument
    let texts: [ItemAddress: TextDigest]

    static let format = "agreement-lock/1"

    static func read(_ root: SourceNode, into report: SourceReport) -> AgreementLock? {
        guard var object = ObjectReader(root, as: "a lock of agreements", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat(format)
        let party = object.required("party", PartyCode.self)
        let instrument = object.required("instrument", Instrument.self)
        let cluster = object.requiredCluster("cluster")
        let subject = object.required("document", CommentSubject.self)
        let texts = object.digests("texts", remedy: "make the lock anew with: clearance agreement lock")
        guard let party, let instrument, let cluster, let subject else { return nil }
        let document = AgreedDocument(party: party, scope: ReviewScope(instrument, cluster), subject: subject)
        let strangers = texts.keys.filter { AgreedDocument(of: $0) != document }.sorted()
        if let stranger = strangers.first {
            report.report(
                "stray-lock", at: object.position, found: "the digest of \(stranger) in the lock of \(document)",
                expected: "texts of that document", remedy: "make the lock anew with: clearance agreement lock")
        }
        if report.path != document.lockPath {
            report.report(
                "stray-lock", at: object.position, found: "the lock of \(document) under another name",
                expected: document.lockPath, remedy: "rename the file, or make it anew with: clearance agreement lock")
        }
        return AgreementLock(document: document, texts: texts)
    }

    /// The file, one text a line in the order of addresses, so that a person can read what has changed.
    var file: String {
        """
        {
          "format": "\(Self.format)",
          "party": "\(document.party)",
          "instrument": "\(document.scope.instrument.code)",
          "cluster": \(document.scope.cluster),
          "document": "\(document.subject.rawValue)",
          "texts": {
        \(ConsentLock.lines(of: texts))
          }
        }

        """
    }
}

/// A summary or a list of observations: what the parties to a review agree on as a whole.
struct AgreedDocument: Sendable, Hashable, CustomStringConvertible {
    let party: PartyCode
    let scope: ReviewScope
    let subject: CommentSubject

    init(party: PartyCode, scope: ReviewScope, subject: CommentSubject) {
        self.party = party
        self.scope = scope
        self.subject = subject
    }

    /// The document that a text belongs to, or nil when it belongs to none that is agreed.
    init?(of address: ItemAddress) {
        guard let scope = address.part.scope else { return nil }
        switch address.part.kind {
        case .summary: self.init(party: address.party, scope: scope, subject: .summary)
        case .observation: self.init(party: address.party, scope: scope, subject: .listOfObservations)
        case .response, .dialogue, .comment, .document, .contextNote: return nil
        }
    }

    /// Such as `XAA/untoc/1/summary`.
    var description: String { "\(party)/\(scope.instrument.code)/\(scope.cluster)/\(subject.rawValue)" }

    /// Where its lock stands, relative to the folder of records.
    var lockPath: String {
        "agreements/\(party)-\(scope.instrument.code)-\(scope.cluster)-\(subject.rawValue).lock.json"
    }
}

internal import Diagnostics
internal import Mechanism

/// Chooses items by what they are; every key that is given has to match.
///
/// Machine translations are chosen only by a selector that asks for them or names their address (rule C26), so that a
/// consent to the State's own words never releases a machine's.
struct Selector: Sendable {
    var address: ItemAddress?
    var party: PartyCode?
    var instrument: Instrument?
    var cluster: ClusterNumber?
    var document: DocumentKind?
    var article: ArticleNumber?
    var question: QuestionNumber?
    var message: Int?
    var observation: Int?
    var attachment: Int?
    var language: Language?
    var version: Int?
    var origin: TextOrigin?
    let position: SourcePosition

    /// Whether the selector names single items, so that choosing one that can't be released is a mistake worth a report.
    var namesSingleItems: Bool {
        address != nil || question != nil || message != nil || observation != nil || attachment != nil
    }

    /// Whether an item is chosen to be published.
    func includes(_ item: Item) -> Bool {
        guard matches(item) else { return false }
        return item.origin != .machineTranslation || origin == .machineTranslation || address != nil
    }

    /// Whether an item is chosen to be kept back. Broader than `includes`: what is kept back is kept back in every rendition.
    func excludes(_ item: Item) -> Bool { matches(item) }

    private func matches(_ item: Item) -> Bool {
        if let address { return item.address == address }
        let scope = item.address.part.scope
        return isMet(party, item.party) && isMet(instrument, scope?.instrument) && isMet(cluster, scope?.cluster)
            && isMet(document, item.address.part.kind) && isMet(article, item.article)
            && isMet(language, item.address.rendition.language) && isMet(version, item.address.version)
            && isMet(origin, item.origin) && matchesNumber(of: item)
    }

    private func matchesNumber(of item: Item) -> Bool {
        switch item.role {
        case .response(let number, _):
            isMet(question, number) && message == nil && observation == nil && attachment == nil
        case .message(_, let number, _, _):
            isMet(message, number) && question == nil && observation == nil && attachment == nil
        case .observation(_, let number, _, _):
            isMet(observation, number) && question == nil && message == nil && attachment == nil
        case .document(let number, _):
            isMet(attachment, number) && question == nil && message == nil && observation == nil
        case .summary, .comment, .contextNote:
            question == nil && message == nil && observation == nil && attachment == nil
        }
    }
}

/// A key that is not given is met by everything; one that is given is met by its value alone.
private func isMet<Value: Equatable>(_ wanted: Value?, _ actual: Value?) -> Bool {
    wanted == nil || wanted == actual
}

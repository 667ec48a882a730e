internal import Mechanism

extension DecisionStep.Finding {
    /// The finding as a sentence for an officer. It names addresses, parties, consents and dates, never a text.
    public var words: String {
        switch self {
        case .isHandedIn: "its author has handed it in"
        case .grantedBy(let consent, let party, let grant): "\(party) has consented: \(consent), grant \(grant)"
        case .textIsBound(let consent): "the text is the one that \(consent) was given for"
        case .agreedByAll(let date): "the State under review and every reviewing State have agreed, the last on \(date)"
        case .agreedTextIsBound: "the text is the one that was agreed"
        case .spokenByStateUnderReview: "the words are those of the State under review"
        case .releasedByRule: "it is published by rule when it is final"
        case .namesNobody: "nobody of the register of nominated persons is named in it"
        case .passagesCut: "the passages that the State marked are withheld"
        case .mixesAlphabets: "it holds a word that mixes alphabets, in which one letter looks like another"
        case .isDraft: "it is a draft, and no consent can release a draft"
        case .noGrant(let party): "no consent of \(party) covers it"
        case .excludedBy(let consent, let grant):
            "\(consent), grant \(grant), excludes it, and exclusion beats inclusion"
        case .withdrawnBy(let consent, let date): "\(consent), which covered it, was withdrawn on \(date)"
        case .expired(let consent, let date): "\(consent), which covered it, was in force until \(date)"
        case .notYetInForce(let consent, let date): "\(consent), which covers it, is in force from \(date)"
        case .notBound(let consent): "\(consent) covers it but is not bound to its text: run clearance consent lock"
        case .textChanged(let consent): "the text has changed since \(consent) was given"
        case .reviewerHasNotConsented(let party): "reviewing State \(party) has not consented"
        case .agreementsMissing(let parties):
            "the agreement of \(parties.map(\.description).joined(separator: ", ")) is missing"
        case .reviewersUnknown: "no reviewing States are recorded, so their agreement can't be"
        case .agreedTextChanged: "the text has changed since it was agreed"
        case .notAmongAgreedTexts: "it is not among the texts that were agreed: run clearance agreement lock"
        case .namesPerson: "a person of the register of nominated persons can be recognized in it"
        case .marksUnbalanced: "a mark of a withheld passage has no counterpart"
        case .cannotBeShown(let line, let found): "the site can't show it: \(found), in line \(line) of the text"
        case .attachmentMissing: "its file is not in the folder of attachments"
        case .attachmentChanged: "its file is not the one that the record names: the digest is another"
        case .attachmentOfOtherType: "its file is not of the type that its name says"
        case .attachmentWithoutWords: "the words of its file, which are searched for names, are not beside it"
        case .marksInAttachment: "passages are marked in its file, and a file can't be cut"
        case .marksWithoutGrant: "it holds marked passages, and no grant has them withheld"
        case .marksInWholeText(let consent): "it holds marked passages, but \(consent) publishes it whole"
        }
    }
}

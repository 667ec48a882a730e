internal import Diagnostics
internal import Mechanism
internal import Reference

/// The confidential side as a whole: records, consents and the register of persons.
///
/// It is one sealed value: it can't be copied, put into an array, printed, mirrored or encoded, and none of its members can be
/// named outside of this module. A class or a closure may hold it, and can do nothing with it but lend it to the gate. What
/// leaves it leaves through `Gate`.
public struct Archive: ~Copyable, Sendable {
    /// The public facts, with the demonstration parties added.
    let reference: ReferenceData
    let settings: RulebookSettings
    let reviews: [ReviewFacts]
    /// In the order of their addresses.
    let items: [Item]
    let offices: [FocalPointOffice]
    let consents: [Consent]
    /// The texts that were agreed on, where somebody has bound the agreements to them.
    let agreementLocks: [AgreedDocument: [ItemAddress: TextDigest]]
    let register: RegisterOfPersons
}

/// What the documents leave open, decided by the secretariat and shown on the public page of the rules.
public struct RulebookSettings: Sendable, Hashable {
    /// Rule C6: whether a final list of observations is published by rule, or needs the consent of the State as well.
    public let listOfObservations: ListOfObservations

    public enum ListOfObservations: String, Sendable, Hashable, CaseIterable {
        /// The strict reading, and the default.
        case byConsent = "by-consent"
        case byRule = "by-rule"
    }

    public init(listOfObservations: ListOfObservations = .byConsent) {
        self.listOfObservations = listOfObservations
    }
}

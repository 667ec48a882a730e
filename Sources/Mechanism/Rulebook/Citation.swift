/// A place in one of the founding documents.
public struct Citation: Sendable, Hashable {
    public let document: FoundingDocument
    public let places: [Place]

    public init(_ document: FoundingDocument, _ places: Place...) {
        self.document = document
        self.places = places
    }

    /// A part of a document with its numbers, such as "30" or "5 (a), (f)"; the word for the part is an interface text.
    public struct Place: Sendable, Hashable {
        public let part: Part
        public let numbers: String
    }

    /// The parts that a document of the United Nations is cited by.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case paragraphs
        /// The operative paragraphs of a resolution.
        case operativeParagraphs = "operative-paragraphs"
        /// The paragraphs of annex I to resolution 5/5, the terms of reference.
        case annex1 = "annex-1"
        /// The paragraphs of appendix I to that annex, the guidelines.
        case appendix1 = "appendix-1"
        /// The paragraphs of appendix II, the blueprint.
        case appendix2 = "appendix-2"
        case figures
    }
}

extension Citation.Place {
    static func paragraphs(_ numbers: String) -> Self { Self(part: .paragraphs, numbers: numbers) }
    static func operative(_ numbers: String) -> Self { Self(part: .operativeParagraphs, numbers: numbers) }
    static func annex1(_ numbers: String) -> Self { Self(part: .annex1, numbers: numbers) }
    static func appendix1(_ numbers: String) -> Self { Self(part: .appendix1, numbers: numbers) }
    static func appendix2(_ numbers: String) -> Self { Self(part: .appendix2, numbers: numbers) }
    static func figures(_ numbers: String) -> Self { Self(part: .figures, numbers: numbers) }
}

/// The five documents that the rules rest on. Their titles in six languages are interface texts.
public enum FoundingDocument: String, Sendable, Hashable, CaseIterable {
    /// Report of the Secretariat on the pilot programme, 20 September 2010 (S0).
    case pilotReport = "pilot-report"
    /// Compilation of the views of States, 7 September 2009 (S1).
    case viewsOfStates = "views-of-states"
    /// Resolution 5/5 of the Conference of the Parties, October 2010, with its annexes (S2).
    case resolution5_5 = "resolution-5-5"
    /// Report on the meeting for the procedures and rules, April 2017 (S3).
    case meetingReport = "meeting-report"
    /// Background paper of the Secretariat, 18 March 2024 (S4).
    case statusPaper = "status-paper"
}

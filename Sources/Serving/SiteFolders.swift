internal import Diagnostics
internal import Foundation
internal import PublicRecord
internal import Reference
internal import Site

/// Where the inputs of a site are.
public struct SiteFolders: Sendable {
    let record: String
    let content: String
    let templates: String
    /// Where the site will stand, for permanent addresses.
    let baseAddress: String

    public init(record: String, content: String, templates: String, baseAddress: String) {
        self.record = record
        self.content = content
        self.templates = templates
        self.baseAddress = baseAddress
    }

    func state() -> InputState {
        InputState(
            record: FolderState(of: record), content: FolderState(of: content), templates: FolderState(of: templates))
    }
}

/// What is to be seen of the three folders.
struct InputState: Equatable {
    let record: FolderState
    let content: FolderState
    let templates: FolderState
}

/// The inputs as they were read last. What has not changed since is not read again, so that a change of a template or a page is
/// shown at once even when the record is large.
struct SiteInMemory {
    private let state: InputState
    private let record: PublicRecord
    private let reference: ReferenceData
    private let content: SiteContent
    let plan: SitePlan
    let site: SiteOnDemand

    init(_ folders: SiteFolders, in state: InputState, after last: SiteInMemory?) throws(DiagnosticFailure) {
        let contentFolder = URL(filePath: folders.content)
        if let last, last.state.record == state.record {
            record = last.record
        } else {
            record = try PublicRecord.read(from: URL(filePath: folders.record))
        }
        if let last, last.state.content == state.content {
            (reference, content) = (last.reference, last.content)
        } else {
            reference = try ReferenceData.read(from: contentFolder)
            content = try SiteContent.read(from: contentFolder)
        }
        let model = SiteModel(
            reference: reference, record: record, content: content, baseAddress: folders.baseAddress)
        plan = try SitePlan(model, templates: URL(filePath: folders.templates))
        site = SiteOnDemand(plan)
        self.state = state
    }
}

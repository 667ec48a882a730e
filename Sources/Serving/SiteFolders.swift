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

/// The inputs as they were read last. What has not changed since is not read again, so that a change is shown at once however
/// large the record is.
struct SiteInMemory {
    private let state: InputState
    private let reading: PublicRecord.Reading
    private let reference: ReferenceData
    private let content: SiteContent
    private let model: SiteModel
    let plan: SitePlan
    let site: SiteOnDemand

    init(_ folders: SiteFolders, in state: InputState, after last: SiteInMemory?) throws(DiagnosticFailure) {
        let contentFolder = URL(filePath: folders.content)
        let hasSameRecord = last?.state.record == state.record
        let hasSameContent = last?.state.content == state.content
        if let last, hasSameRecord {
            reading = last.reading
        } else {
            reading = try PublicRecord.Reading(from: URL(filePath: folders.record), after: last?.reading) { path in
                last.map { state.record.isUntouched(path, since: $0.state.record) } ?? false
            }
        }
        if let last, state.content.isUntouched(below: ReferenceData.folder, since: last.state.content) {
            reference = last.reference
        } else {
            reference = try ReferenceData.read(from: contentFolder)
        }
        if let last, hasSameContent {
            content = last.content
        } else {
            content = try SiteContent.read(from: contentFolder)
        }
        if let last, hasSameRecord {
            model = hasSameContent ? last.model : last.model.with(reference: reference, content: content)
        } else {
            model = SiteModel(
                reference: reference, record: reading.record, content: content, baseAddress: folders.baseAddress)
        }
        plan = try SitePlan(model, templates: URL(filePath: folders.templates), after: last?.plan)
        site = SiteOnDemand(plan)
        self.state = state
    }
}

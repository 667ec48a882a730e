internal import Crypto
internal import Foundation
internal import Mechanism

/// Holds a file against its name before it leaves (rule C9): consent was to these bytes and to no others.
enum AttachmentCheck {
    /// What stands against the file, or nil.
    static func obstacle(_ attachment: ItemAttachment) -> DecisionStep.Finding? {
        guard let bytes = attachment.bytes else { return .attachmentMissing }
        guard TextDigest(SHA256.hash(data: Data(bytes))).hexadecimal == attachment.name.digest else {
            return .attachmentChanged
        }
        guard attachment.name.type.fits(bytes), bytes.count <= AttachmentType.mostBytes else {
            return .attachmentOfOtherType
        }
        return attachment.words == nil ? .attachmentWithoutWords : nil
    }
}

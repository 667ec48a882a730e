// tries: reads records, goes through the gate and encodes what it lets out

import Diagnostics
import Foundation
import Mechanism
import Reference
import Vault

func texts(in folder: URL, _ reference: ReferenceData, asAt day: CalendarDate) throws(DiagnosticFailure) -> [String] {
    let archive = try Archive.read(from: folder, reference: reference)
    let cleared = Gate.clear(archive, asAt: day)
    return cleared.items.map(\.value.text)
}

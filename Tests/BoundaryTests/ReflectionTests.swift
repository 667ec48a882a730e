import Foundation
import Reference
import TestSupport
import Testing
import Vault

/// What the compiler can't refuse: a class may hold an archive, and classes can be dumped. The archive inside shows nothing.
@Suite struct ReflectionTests {
    private final class Holder {
        let archive: Archive

        init(_ archive: consuming Archive) {
            self.archive = archive
        }
    }

    @Test func dumpOfAHolderShowsNothingOfTheArchive() throws {
        let reference = try ReferenceData.read(from: Repository.url("content"))
        let holder = Holder(try Archive.read(from: Repository.url("records"), reference: reference))
        var dumped = ""
        dump(holder, to: &dumped)
        let lines = dumped.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count == 2)
        #expect(lines.last == "- archive: (0 elements)")
        let children = Mirror(reflecting: holder).children.map { Mirror(reflecting: $0.value).children.count }
        #expect(children == [0])
    }
}

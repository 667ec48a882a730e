import Testing

/// Words that would open the wall from inside. They are refused in comments too: that keeps the search beyond doubt.
@Suite struct ForbiddenWordTests {
    @Test func confidentialSideUsesNoWordThatOpensIt() throws {
        let words = [
            "unsafe", "@_spi", "@_implementationOnly", "@_exported", "@_cdecl", "@usableFromInline", "@inlinable",
        ]
        for target in Boundary.confidential.sorted() {
            for file in try SwiftSources.files(in: "Sources/" + target) { try expectNone(of: words, in: file) }
        }
    }

    /// `package` would open a declaration to the public side as well, which is in the same package.
    @Test func nothingIsOpenToTheWholePackage() throws {
        for target in Boundary.confidential.sorted() {
            for file in try SwiftSources.files(in: "Sources/" + target) {
                for (number, line) in try SwiftSources.lines(of: file).enumerated() {
                    let words = line.split { !$0.isLetter && $0 != "_" }
                    #expect(!words.contains("package"), "\(file):\(number + 1)")
                }
            }
        }
    }

    /// A seal that can be encoded is none.
    @Test func vaultDeclaresNothingThatEncodes() throws {
        for file in try SwiftSources.files(in: "Sources/Vault") {
            try expectNone(of: ["Codable", "Encodable", "Decodable"], in: file)
        }
    }

    /// Tests see of the confidential side what everybody sees.
    @Test func nobodyImportsTheConfidentialSideAsTestable() throws {
        let files = try SwiftSources.files(in: "Sources") + SwiftSources.files(in: "Tests")
        // These try it, in order to be refused.
        for file in files where !file.hasPrefix("Tests/MustNotCompile/") {
            for (number, line) in try SwiftSources.lines(of: file).enumerated() {
                guard let module = SwiftSources.importedModule(in: line), Boundary.confidential.contains(module) else {
                    continue
                }
                #expect(!line.contains("@"), "\(file):\(number + 1)")
            }
        }
    }

    private func expectNone(of words: [String], in file: String) throws {
        for (number, line) in try SwiftSources.lines(of: file).enumerated() {
            for word in words {
                #expect(!line.lowercased().contains(word.lowercased()), "\(file):\(number + 1): \(word)")
            }
        }
    }
}

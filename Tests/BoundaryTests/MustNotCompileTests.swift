import Testing

/// Every attempt to get around the gate is refused by the compiler, each for the reason that it was written for.
@Suite struct MustNotCompileTests {
    @Test(arguments: Snippet.attempts) func isRefused(_ snippet: Snippet) throws {
        #expect(snippet.tries != nil)
        #expect(!snippet.expected.isEmpty)
        let result = try Compiler.shared().compile(snippet)
        #expect(!result.succeeded, "compiles")
        for error in result.errors {
            #expect(snippet.expected.contains { error.contains($0) }, "refused for another reason: \(error)")
        }
        for part in snippet.expected {
            #expect((result.errors + result.notes).contains { $0.contains(part) }, "not refused for this: \(part)")
        }
    }

    /// What is allowed compiles without a warning, so the attempts are refused for what they do, not for how they are written.
    @Test(arguments: Snippet.controls) func compiles(_ snippet: Snippet) throws {
        #expect(snippet.tries != nil)
        #expect(snippet.expected.isEmpty)
        let result = try Compiler.shared().compile(snippet)
        #expect(result.succeeded)
        #expect(result.output == "")
    }

    @Test func thereAreManyAttempts() {
        #expect(Snippet.attempts.count >= 50)
        #expect(Snippet.controls.count >= 6)
    }
}

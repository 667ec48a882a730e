import Diagnostics
import Foundation
import Mechanism
import TestSupport
import Testing

@testable import Site

@Suite("The contact for security")
struct SecurityContactTests {
    private static func contact(_ yaml: String) throws -> SecurityContact {
        try ContentFolder(["security.yaml": yaml]).read().securityContact
    }

    private static func yaml(
        contact: String = "[mailto:security@un.org]", expires: String = "2027-01-31", more: String = ""
    ) -> String {
        "format: security-contact/1\ncontact: \(contact)\nexpires: \(expires)\n\(more)"
    }

    private static func day(_ text: String) -> CalendarDate { SiteFixture.known(CalendarDate(text)) }

    @Test("is published as RFC 9116 has it")
    func text() throws {
        let contact = try Self.contact(
            Self.yaml(
                contact: "[mailto:security@un.org, \"https://un.org/report\"]",
                more: "languages: [en, fr]\npolicy: https://un.org/policy\n"))
        #expect(
            contact.text(at: "https://review.un.org", isDemonstration: false) == """
                Contact: mailto:security@un.org
                Contact: https://un.org/report
                Expires: 2027-01-31T23:59:59Z
                Preferred-Languages: en, fr
                Canonical: https://review.un.org/.well-known/security.txt
                Policy: https://un.org/policy

                """)
    }

    @Test("stands in the site, and says in a demonstration that it is provisional")
    func published() async throws {
        let site = try await RenderedSite(SiteFixture.plan(record: SiteFixture.record))
        let text = try #require(site.text(".well-known/security.txt"))
        #expect(text.hasPrefix("# A demonstration site: this contact is provisional.\nContact: mailto:"))
        #expect(text.contains("\nCanonical: \(SiteFixture.baseAddress)/.well-known/security.txt\n"))
    }

    @Test(
        "is refused past its day, and not on it",
        arguments: [("2026-11-19", ["expired-contact"]), ("2026-11-20", []), ("2026-11-21", [])])
    func expiry(day: String, kinds: [String]) throws {
        let contact = try Self.contact(Self.yaml(expires: day))
        let findings = contact.findings(asAt: Self.day("2026-11-20"))
        #expect(findings.map(\.kind) == kinds)
        #expect(findings.allSatisfy { $0.path == "security.yaml" && $0.position?.line == 3 })
    }

    @Test("that is out of date stops the plan of the site")
    func stops() throws {
        let expired = try Self.contact(Self.yaml(expires: "2001-01-01"))
        let model = try SiteFixture.model { $0.replacing(securityContact: expired) }
        #expect(throws: DiagnosticFailure.self) { try SitePlan(model, templates: Repository.url("templates")) }
    }

    @Test(
        "must be real and near before the public sees it",
        arguments: [
            ("[mailto:security@un.org]", "2027-11-20", []),
            ("[mailto:a@review.example.org]", "2027-01-01", ["provisional-contact"]),
            ("[\"https://www.example.com/report\"]", "2027-01-01", ["provisional-contact"]),
            ("[mailto:security@un.org]", "2027-11-21", ["distant-expiry"]),
            ("[mailto:security@notexample.org]", "2027-01-01", []),
        ])
    func production(contact: String, expires: String, kinds: [String]) throws {
        let contact = try Self.contact(Self.yaml(contact: contact, expires: expires))
        #expect(contact.obstacles(asAt: Self.day("2026-11-20")).map(\.kind) == kinds)
    }

    @Test(
        "is read strictly",
        arguments: [
            (Self.yaml(contact: "[]"), "missing-contact"), (Self.yaml(contact: "[security@un.org]"), "invalid-value"),
            (Self.yaml(contact: "[\"http://un.org\"]"), "invalid-value"),
            (Self.yaml(contact: "[\"mailto:\"]"), "invalid-value"),
            (Self.yaml(contact: "[\"mailto:a b@un.org\"]"), "invalid-value"),
            (Self.yaml(more: "policy: ftp://un.org\n"), "invalid-value"), (Self.yaml(expires: "soon"), "invalid-value"),
            (Self.yaml(more: "telephone: 1\n"), "unknown-key"),
        ])
    func faults(yaml: String, kind: String) throws {
        #expect(try ContentFolder(["security.yaml": yaml]).findings().map(\.kind) == [kind])
    }
}

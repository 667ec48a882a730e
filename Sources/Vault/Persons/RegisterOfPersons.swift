internal import Mechanism
internal import SourceReading

/// The nominated persons: focal points, experts, observers. Never public (rule C13); used to find names inside texts (C14).
struct RegisterOfPersons: Sendable {
    let persons: [Person]

    struct Person: Sendable {
        let party: PartyCode
        let role: Role
        /// Every way in which the name may be written that the register knows.
        let names: [String]
        let emails: [String]
        let telephones: [String]

        /// The person with some names and nothing else.
        func with(names: [String]) -> Person {
            Person(party: party, role: role, names: names, emails: [], telephones: [])
        }
    }

    enum Role: String, Sendable, CaseIterable {
        case focalPoint = "focal-point"
        case expert
        case observer
    }

    static func read(_ root: SourceNode, into report: SourceReport) -> RegisterOfPersons? {
        guard var object = ObjectReader(root, as: "the register of persons", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat("persons/1")
        _ = object.requiredNode("persons")
        let persons = object.list("persons") { node -> Person? in
            guard var person = ObjectReader(node, as: "a person", into: report) else { return nil }
            defer { person.finish() }
            let party = person.required("party", PartyCode.self)
            let role = person.required("role", Role.self)
            let names = person.list("names", of: String.self)
            let emails = person.list("emails", of: String.self)
            let telephones = person.list("telephones", of: String.self)
            if names.isEmpty {
                report.report(
                    "missing-key", at: node.position, found: "a person without a name", expected: "\"names\"",
                    remedy: "add every way in which the name is written")
            }
            guard let party, let role else { return nil }
            return Person(party: party, role: role, names: names, emails: emails, telephones: telephones)
        }
        return RegisterOfPersons(persons: persons)
    }
}

extension RegisterOfPersons.Role: SourceValue {}

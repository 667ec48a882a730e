public import Mechanism

extension NewRecord {
    /// A consent with everything to be filled in from the note verbale. What is left empty is refused by the programs, so that
    /// no consent can be taken for complete before it is.
    ///
    /// - Parameter identifier: such as `XAA-2026-01`: the code of the party, a hyphen, letters, digits and hyphens; nil is
    ///   returned for another form.
    public static func consent(_ identifier: String, given: CalendarDate?, reference: String?) -> NewRecord? {
        guard let party = PartyCode(String(identifier.prefix(3))), identifier.utf8.count > 4,
            identifier.dropFirst(3).first == "-",
            identifier.utf8.allSatisfy({ byte in
                byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
            }), (reference ?? "").allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "/.-".contains($0)) })
        else { return nil }
        let day = given.map { " \($0)" } ?? "          "
        return NewRecord(
            path: "consents/\(identifier).yaml",
            text: """
                \(yamlMark)../../docs/schemas/consent.schema.json
                # Fill in what is empty, from the note verbale. Until then the programs refuse the record.
                format: consent/1
                id: \(identifier)
                party: \(party)
                role: state-under-review    # or reviewing-state: for its own words in the review of another
                given:\(day)           # the date of the note verbale
                in-force:
                  from:                     # the first day on which it counts
                  # until: 2028-03-14       # the last day, if the note names one
                reference:\(reference.map { " " + $0 } ?? "")                  # of the note verbale; confidential
                grants:
                  - mode:                   # whole, or with-passages-withheld
                    include:
                      # One line for each thing that the note names. Fewer keys cover more; all keys: docs/records.md.
                      - {instrument: , cluster: , document: }
                    # exclude:              # exclusion beats inclusion
                    #   - {question: "6.2"}

                """,
            advice: ["afterwards, bind it to the texts: clearance consent lock \(identifier)"])
    }

    /// The same consent as a draft outside of the records, to be shown to the State before it decides.
    ///
    /// - Parameter folder: the folder of drafts, relative to where the program works, or from the root.
    public static func draftOfConsent(
        _ identifier: String, in folder: String, given: CalendarDate?, reference: String?
    ) -> NewRecord? {
        consent(identifier, given: given, reference: reference).map { record in
            let steps = folder.split(separator: "/").filter { $0 != "." }
            let schemas = String(repeating: "../", count: steps.count) + "docs/schemas/"
            // From elsewhere there is no short way to the schemas of the project.
            let isInside = !folder.hasPrefix("/") && !steps.contains("..")
            let mark = "\(yamlMark)../../docs/schemas/"
            return NewRecord(
                path: "\(identifier).yaml",
                text: isInside
                    ? record.text.replacing(mark, with: yamlMark + schemas)
                    : record.text.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? "",
                advice: [
                    "afterwards, show it: clearance preview \(identifier.prefix(3)) --proposed \(folder)/\(identifier).yaml --as-at …"
                ])
        }
    }
}

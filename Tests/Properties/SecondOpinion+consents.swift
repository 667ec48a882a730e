import SampleRecords

extension SecondOpinion {
    struct ReleasingGrant {
        let grant: SampleGrant
        let since: String
    }

    /// The grants of a party that release a text, or none if an exclusion keeps it back.
    func releasingGrants(of party: String, as role: String, to item: SampleItem) -> [ReleasingGrant] {
        if isExcluded(item, for: party, as: role) { return [] }
        let consents = archive.consents.filter { $0.party == party && $0.role == role }
        return consents.flatMap { consent -> [ReleasingGrant] in
            guard isInForce(consent), isBound(consent, to: item), !isWithdrawn(consent.given, by: consents, item) else {
                return []
            }
            return consent.grants.filter { includes($0, of: consent, item) }.map {
                ReleasingGrant(grant: $0, since: max(consent.given, consent.from))
            }
        }
    }

    func isExcluded(_ item: SampleItem, for party: String, as role: String) -> Bool {
        archive.consents.contains { consent in
            consent.party == party && consent.role == role && consent.given <= day
                && consent.grants.contains { $0.exclude.contains { matches($0, of: consent, item) } }
        }
    }

    /// Whether nobody locked the agreements to texts, or this text is one of them.
    func isAmongLockedTexts(_ item: SampleItem) -> Bool {
        archive.agreementLocks.filter { $0.concerns(item) && $0.binding.exists }.allSatisfy {
            !$0.binding.unbound.contains(item.address) && !$0.binding.changed.contains(item.address)
        }
    }

    private func isInForce(_ consent: SampleConsent) -> Bool {
        consent.given <= day && consent.from <= day && day <= (consent.until ?? "9999-12-31")
    }

    /// Whether a consent that was given on a day has been beaten by a withdrawal.
    private func isWithdrawn(_ given: String, by consents: [SampleConsent], _ item: SampleItem) -> Bool {
        consents.contains { other in
            guard let withdrawn = other.withdrawn, withdrawn <= day else { return false }
            return given <= withdrawn && other.grants.contains { includes($0, of: other, item) }
        }
    }

    private func isBound(_ consent: SampleConsent, to item: SampleItem) -> Bool {
        consent.binding.exists && !consent.binding.unbound.contains(item.address)
            && !consent.binding.changed.contains(item.address)
            && (consent.binding.only?.contains(item.address) ?? true)
    }

    private func includes(_ grant: SampleGrant, of consent: SampleConsent, _ item: SampleItem) -> Bool {
        grant.include.contains { selector in
            matches(selector, of: consent, item)
                && (!item.isMachineTranslation || selector.keys["address"] != nil
                    || selector.keys["origin"] == "machine-translation")
        }
    }

    private func matches(_ selector: SampleSelector, of consent: SampleConsent, _ item: SampleItem) -> Bool {
        // A State under review speaks of its own record, whether it says so or not.
        if consent.role == "state-under-review", item.party != consent.party { return false }
        return selector.keys.allSatisfy { key, value in
            switch key {
            case "address": item.address == value
            case "party": item.party == value
            case "instrument": item.instrument == value
            case "cluster": item.instrument != nil && value == "1"
            case "document": item.kind == value
            case "article": item.article == value
            case "question": item.kind == "response" && item.detail == value
            case "message": item.kind == "dialogue" && item.detail == value
            case "observation": item.kind == "observation" && item.detail == value
            case "attachment": item.kind == "document" && item.detail == value
            case "language": item.text.language == value
            case "version": "\(item.version)" == value
            case "origin": item.text.origin == value
            case _: false
            }
        }
    }
}

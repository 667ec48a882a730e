"""Digests of texts and the lock files that hold them, made after docs/consents.md alone."""

import hashlib


def digest(address, fields):
    """SHA-256 over the name of the format, the address, and name and value of each field that there is."""
    parts = ["mechsite consent text 1", address]
    for name, value in fields:
        if value is not None:
            parts += [name, value]
    hashed = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        hashed.update(len(encoded).to_bytes(8, "big") + encoded)
    return hashed.hexdigest()


def consent(identifier, party, role, given, grants):
    """A consent as YAML. grants: (mode, selectors), each selector the words between braces."""
    year = given[:4]
    lines = [
        "format: consent/1", f"id: {identifier}", f"party: {party}", f"role: {role}", f"given: {given}",
        f"in-force: {{from: {year}-06-01}}", f"reference: NV/{year}/{identifier}", "grants:"]
    for mode, selectors in grants:
        lines += [f"  - mode: {mode}", "    include:"]
        lines += [f"      - {{{selector}}}" for selector in selectors]
    return "\n".join(lines) + "\n"


def consent_lock(identifier, digests):
    return _lock(f'  "format": "consent-lock/1",\n  "consent": "{identifier}",\n', digests)


def agreement_lock(party, instrument, cluster, document, digests):
    head = (
        f'  "format": "agreement-lock/1",\n  "party": "{party}",\n  "instrument": "{instrument}",\n'
        f'  "cluster": {cluster},\n  "document": "{document}",\n')
    return _lock(head, digests)


def _lock(head, digests):
    lines = ",\n".join(f'    "{address}": "{digests[address]}"' for address in sorted(digests))
    return f'{{\n{head}  "texts": {{\n{lines}\n  }}\n}}\n'

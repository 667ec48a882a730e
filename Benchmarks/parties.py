"""Invented parties, their reviewing States and their nominated persons. None is a real State, none a real person."""

from words import Dice

INSTRUMENTS = ["untoc", "tip", "som", "firearms"]
GROUPS = [
    "african", "asia-pacific", "eastern-european", "latin-american-and-caribbean", "western-european-and-others"]
_NAMES = {
    "ar": "الدولة {}", "zh": "{}国", "en": "State {}", "fr": "État {}", "ru": "Государство {}", "es": "Estado {}",
}
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYLLABLES = ["zoq", "vel", "thu", "mar", "xin", "dol", "kwe", "ris", "bax", "nyu", "fol", "gri", "hask", "jur", "pwe"]


def codes(count):
    """`XAA`, `XAB` … : codes that no State has."""
    return [f"X{_LETTERS[number // 26]}{_LETTERS[number % 26]}" for number in range(count)]


def reviewers(count):
    """For each party the numbers of the two that review it: one of its regional group, nobody each other (rule C28)."""
    groups = max(1, min(len(GROUPS), count // 3))
    drawn = []
    for party in range(count):
        own = list(range(party % groups, count, groups))
        first = own[(own.index(party) + 1) % len(own)]
        second = next(
            other for other in ((party + step) % count for step in range(1, count))
            if other not in (party, first) and (other >= party or party not in drawn[other]))
        drawn.append([first, second])
    return drawn


def party_facts(count):
    """What `parties.json` says."""
    names, drawn = codes(count), reviewers(count)
    groups = max(1, min(len(GROUPS), count // 3))
    return {
        "format": "demonstration-parties/1",
        "parties": [
            {
                "code": names[party],
                "name": {language: name.format(names[party][1:]) for language, name in _NAMES.items()},
                "regional_group": GROUPS[party % groups],
                "review_group": party % 3 + 1,
                "treaty_actions": [
                    {
                        "instrument": instrument, "signature": f"200{place}-12-{party % 28 + 1:02}",
                        "consent": f"20{party % 15 + 4:02}-0{place + 1}-15", "action": "ratification",
                    } for place, instrument in enumerate(INSTRUMENTS)],
                "reviewers": [
                    {"party": names[reviewer], "drawn": "2020-11-16", "instruments": INSTRUMENTS}
                    for reviewer in drawn[party]],
            } for party in range(count)],
    }


def persons(seed, count):
    """The register of nominated persons, as YAML: three of each party, each name in two spellings."""
    lines = ["format: persons/1", "persons:"]
    number = 0
    for code in codes(count):
        dice = Dice(seed, "persons", code)
        for role in ["focal-point", "expert", "expert"]:
            number += 1
            given = (dice.one(_SYLLABLES) + dice.one(_SYLLABLES)).capitalize()
            family = (dice.one(_SYLLABLES) + dice.one(_SYLLABLES) + dice.one(_SYLLABLES)).capitalize()
            lines += [
                f"  - party: {code}", f"    role: {role}",
                f'    names: ["{given} {family}", "{family.upper()}, {given}"]',
                f"    emails: [{given.lower()}.{family.lower()}.{number}@example.org]",
                f'    telephones: ["+999 10 555 {number:04}"]']
    return "\n".join(lines) + "\n"


def profile(dice, words, code, languages):
    """What `profiles/XAA.json` says, with a context note in the languages of the party."""
    return {
        "format": "party-profile/1", "party": code, "demonstration": True,
        "focal_point_office": {
            "ministry": {"en": "Ministry of Justice", "fr": "Ministère de la justice"},
            "office": {"en": "Directorate for International Criminal Cooperation"}},
        "context_note": [
            {
                "language": language, "origin": "translation" if place else "original",
                "text": words.text(dice, language, dice.length(600, 3000))}
            for place, language in enumerate(languages)],
    }

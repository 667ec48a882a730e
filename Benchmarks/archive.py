#!/usr/bin/env python3
"""Writes an archive of invented records of any size, and the content that it needs.

Usage: Benchmarks/archive.py PRESET TARGET [--seed WORDS]

The same preset and seed give the same bytes, on any machine and with any version of Python 3.
"""

import argparse
import functools
import json
import multiprocessing
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import consents
import parties
import questionnaires
from reviews import Review, languages_of
from words import Dice, Words

ROOT = Path(__file__).resolve().parent.parent
# The first cluster of all instruments, then the second, and so on: an archive grows as the mechanism would.
SCOPES = [(instrument, cluster) for cluster in (1, 2, 3, 4) for instrument in parties.INSTRUMENTS]


@dataclass(frozen=True)
class Preset:
    parties: int
    reviews: int
    """How many reviews there are, for party after party in the order of SCOPES."""
    share: float
    """The part of the reviews whose publication the State has asked for."""
    has_real_parties: bool = True


PRESETS = {
    "tiny": Preset(5, 3, 0.67, has_real_parties=False),
    "small": Preset(20, 90, 1.0),
    "today": Preset(189, 4 * 189, 0.1),
    "half": Preset(189, 4 * 189, 0.5),
    "full": Preset(189, 5 * 189, 1.0),
    # For the slope: without the real parties, whose profiles would be most of the pages of the small ones.
    "slope-1000": Preset(6, 5, 1.0, has_real_parties=False),
    "slope-10000": Preset(60, 296, 1.0, has_real_parties=False),
    "slope-30000": Preset(189, 938, 1.0, has_real_parties=False),
    "slope-60000": Preset(189, 1938, 1.0, has_real_parties=False),
}


def scopes_of(preset, party):
    """What one party is reviewed on, and whether it publishes it: (scope, is public)."""
    found = []
    for place, scope in enumerate(SCOPES):
        number = place * preset.parties + party
        if number < preset.reviews:
            found.append((scope, int((number + 1) * preset.share) > int(number * preset.share)))
    return found


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def write_json(path, value):
    write(path, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


@functools.cache
def all_words():
    return Words(ROOT / "records")


def write_party(task):
    """Writes profile, reviews, own consent and agreements of one party; returns the digests of reviewing States' words."""
    records, preset, seed, party, forms = task
    codes, drawn = parties.codes(preset.parties), parties.reviewers(preset.parties)
    code, reviewers = codes[party], [codes[each] for each in drawn[party]]
    dice = Dice(seed, code)
    languages = languages_of(dice)
    profile = parties.profile(dice, all_words(), code, languages)
    write_json(records / f"profiles/{code}.json", profile)
    grants, bound, spoken = [], {}, []
    for scope, is_public in scopes_of(preset, party):
        instrument, cluster = scope
        review = Review(
            Dice(seed, code, *scope), all_words(), code, scope, reviewers, forms[scope], languages, is_public)
        write_json(records / f"reviews/{code}-{instrument}-{cluster}.json", review.record())
        if not is_public:
            continue
        selectors = [f"instrument: {instrument}, cluster: {cluster}"]
        if review.has_machine_translations:
            selectors.append(selectors[0] + ", origin: machine-translation")
        grants.append(("with-passages-withheld" if review.has_marks else "whole", selectors))
        bound.update(review.digests)
        spoken += [(speaker, scope, digests) for speaker, digests in review.spoken.items()]
        for document, digests in review.agreed.items():
            write(
                records / f"agreements/{code}-{instrument}-{cluster}-{document}.lock.json",
                consents.agreement_lock(code, instrument, cluster, document, digests))
    if grants:
        grants.append(("whole", ["document: context-note"]))
        for text in profile["context_note"]:
            address = f"{code}/context-note/{text['language']}"
            bound[address] = consents.digest(address, [("origin", text["origin"]), ("text", text["text"])])
        given = f"2025-0{party % 5 + 1}-{party % 28 + 1:02}"
        write_consent(records, f"{code}-2025-01", code, "state-under-review", given, grants, bound)
    return code, spoken


def write_consent(records, identifier, party, role, given, grants, bound):
    write(records / f"consents/{identifier}.yaml", consents.consent(identifier, party, role, given, grants))
    write(records / f"consents/{identifier}.lock.json", consents.consent_lock(identifier, bound))


def write_reviewers_consents(records, spoken):
    """Every reviewing State consents to what it said in the reviews that are published."""
    by_speaker = {}
    for party, groups in spoken:
        for speaker, scope, digests in groups:
            by_speaker.setdefault(speaker, []).append((party, scope, digests))
    for speaker in sorted(by_speaker):
        selectors, bound = [], {}
        for party, (instrument, cluster), digests in by_speaker[speaker]:
            selectors.append(f"party: {party}, instrument: {instrument}, cluster: {cluster}, document: dialogue")
            bound.update(digests)
        write_consent(
            records, f"{speaker}-2025-02", speaker, "reviewing-state", "2025-03-03", [("whole", selectors)], bound)


def write_archive(name, target, seed):
    """Writes TARGET/records and TARGET/content, in place of what was there."""
    preset, target = PRESETS[name], Path(target)
    records = target / "records"
    for folder in (records, target / "content"):
        shutil.rmtree(folder, ignore_errors=True)
    needed = [scope for place, scope in enumerate(SCOPES) if place * preset.parties < preset.reviews]
    forms = questionnaires.write_content(ROOT / "content", target / "content", needed, preset.has_real_parties)
    write_json(records / "parties.json", parties.party_facts(preset.parties))
    write(records / "persons.yaml", parties.persons(seed, preset.parties))
    tasks = [(records, preset, seed, party, forms) for party in range(preset.parties)]
    pool = multiprocessing.Pool()
    spoken = list(pool.imap(write_party, tasks, chunksize=1))
    # Not terminated, as a pool is at the end of a "with": where the signal is blocked, that would wait for ever.
    pool.close()
    pool.join()
    write_reviewers_consents(records, spoken)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("preset", choices=PRESETS)
    parser.add_argument("target", type=Path)
    parser.add_argument("--seed", default="mechsite")
    options = parser.parse_args()
    write_archive(options.preset, options.target, options.seed)


if __name__ == "__main__":
    sys.exit(main())

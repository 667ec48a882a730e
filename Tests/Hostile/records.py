"""Writes records of invented parties in which every place for words holds a payload: six a party, one for each language."""

import json
import re
import shutil
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Benchmarks"))

import parties
from consents import consent

LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]
LONGEST_NAME = 300
# Hostile names of parties, without numbers: in lists a number beside a State stops the build.
NAMES = [
    "<script>hostile``</script>", "</script><script>hostile``</script>", "\"><svg onload=hostile``>", "' onclick=hostile``", "</title><script>hostile``</script>",
    "<img src=//outside.example/x.png>", "{{strings.site.name}}", "]]><script>hostile``</script>", "}, title = {x", "=HYPERLINK", "&lt;script&gt;", "\\\"};hostile``//", "<!--", "${hostile``}", "%3Cscript%3E",
]
_SELECTORS = ["response", "dialogue", "observation", "summary", "comment", "document"]


# What no address of a reference may hold: a record with it is refused before anything is made of it.
REFUSED_IN_ADDRESSES = re.compile(r"[\x00-\x1f\x7f\\\u2066-\u2069\u27e6\u27e7]")


def _line(text):
    """A payload for a place of one line: an office or a title has no line feeds."""
    return " ".join(text.split())[:LONGEST_NAME] or "x"


def _questions():
    form = json.loads((REPOSITORY / "content/reference/questionnaires/untoc-1.json").read_text("utf-8"))
    return [question["id"] for section in form["sections"] for question in section["questions"]]


QUESTIONS = _questions()


class Records:
    """What is written for a list of payloads, and at which addresses the words of each stand."""

    def __init__(self, texts):
        self.texts = texts
        self.count = max(9, -(-len(texts) // len(LANGUAGES)))
        self.codes = parties.codes(self.count)
        self.places = {}

    def write(self, folder):
        records = folder / "records"
        for name in ["reviews", "profiles", "consents"]:
            (records / name).mkdir(parents=True, exist_ok=True)
        facts = parties.party_facts(self.count)
        for party, text in zip(facts["parties"], NAMES):
            party["name"]["en"] = "State " + party["code"] + " " + text
        self._write(records / "parties.json", facts)
        (records / "persons.yaml").write_text(parties.persons("hostile", self.count), encoding="utf-8")
        for party, facts in zip(self.codes, facts["parties"]):
            start = self.codes.index(party) * len(LANGUAGES)
            self._write_party(records, party, facts, list(zip(LANGUAGES, self.texts[start:start + len(LANGUAGES)])))

    def _write(self, path, value):
        # As escapes: what a terminal or an editor would take for something else stays what it is.
        path.write_text(json.dumps(value, indent=1), encoding="utf-8")

    def _write_party(self, records, party, facts, texts):
        place = f"{party}/untoc/1"
        agreements = [{"party": each, "date": "2024-12-05"} for each in [party] + [each["party"] for each in facts["reviewers"]]]
        steps = [{"step": "questionnaire-submitted", "date": "2023-05-03"}, {"step": "feedback-submitted", "date": "2023-11-20"}]
        review = {
            "format": "review/1", "demonstration": True, "party": party, "instrument": "untoc", "cluster": 1, "languages": LANGUAGES, "stage": "concluded",
            "steps": steps, "responses": [], "dialogue": [],
            "list_of_observations": {"status": "final", "agreements": agreements, "observations": []},
            "summary": {"status": "final", "agreements": agreements, "texts": [self._text(f"{place}/summary", *each) for each in texts]},
            "comments": [
                {"on": subject, "texts": [self._text(f"{place}/comment/{subject}", *each) for each in texts]} for subject in ["list-of-observations", "summary"]],
            "documents": [], "notes": [{"text": text} for _, text in texts],
        }
        for number, (language, text) in enumerate(texts, 1):
            plain, referring = QUESTIONS[number], QUESTIONS[number + len(LANGUAGES)]
            reference = {"title": _line(text), "provision": _line(text), "url": "https://example.org/" + REFUSED_IN_ADDRESSES.sub("", _line(text))}
            review["responses"] += [
                {"question": plain, "version": 1, "status": "submitted", "answer": "yes", "texts": [self._text(f"{place}/response/{plain}", language, text)]},
                {"question": referring, "version": 1, "status": "submitted", "answer": None, "references": [reference],
                 "texts": [self._text(f"{place}/response/{referring}", language, f"A list ({number}).", payload=_line(text))]}]
            review["dialogue"].append(
                {"number": number, "kind": "message", "speaker": party, "article": "5", "date": "2024-01-10", "status": "submitted",
                 "texts": [self._text(f"{place}/dialogue/{number}", language, text)]})
            review["list_of_observations"]["observations"].append(
                {"number": number, "article": "5", "kind": "suggestion", "texts": [self._text(f"{place}/observation/{number}", language, text)]})
            review["documents"].append(
                {"number": number, "title": {language: _line(text)}, "date": "2024-03-15", "texts": [self._text(f"{place}/document/{number}", language, text)]})
        self._write(records / f"reviews/{party}-untoc-1.json", review)
        self._write(records / f"profiles/{party}.json", {
            "format": "party-profile/1", "party": party, "demonstration": True,
            "focal_point_office": {"ministry": {language: _line(text) for language, text in texts[:3]}, "office": {language: _line(text) for language, text in texts[3:]}},
            "context_note": [self._text(f"{party}/context-note", *each) for each in texts]})
        selectors = [f"instrument: untoc, cluster: 1, document: {document}" for document in _SELECTORS] + ["document: context-note"]
        (records / f"consents/{party}-2025-01.yaml").write_text(
            consent(f"{party}-2025-01", party, "state-under-review", "2025-02-03", [("with-passages-withheld", selectors)]), encoding="utf-8")

    def _text(self, address, language, text, payload=None):
        self.places[f"{address}/{language}"] = payload or text
        return {"language": language, "origin": "original", "text": text if text.strip() else "x"}


def copy_content(folder):
    """The content of the site with only three real parties, whose pages hold no payload."""
    for name in ["content", "templates"]:
        shutil.copytree(REPOSITORY / name, folder / name)
    reference = folder / "content" / "reference"
    listed = (reference / "parties.csv").read_text(encoding="utf-8").splitlines(keepends=True)[:4]
    actions = (reference / "treaty-actions.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    codes = tuple(line[:3] for line in listed[1:])
    (reference / "parties.csv").write_text("".join(listed), encoding="utf-8")
    (reference / "treaty-actions.csv").write_text(actions[0] + "".join(line for line in actions[1:] if line.startswith(codes)), encoding="utf-8")

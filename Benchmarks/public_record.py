"""Reads what both sites are made from: the public record, the facts of the content folder, the texts of the interface."""

import csv
import json
import re
from pathlib import Path

from parties import INSTRUMENTS

MATERIALS = ["questionnaire", "dialogue", "observations", "summary", "documents"]
_LINE_OF_STRINGS = re.compile(r"^([a-z0-9.-]+): (.*)$")


def read_json(path):
    return json.loads(Path(path).read_text("utf-8"))


class Source:
    """The public record and the content, as far as an equivalent site needs them."""

    def __init__(self, record, content):
        self.content = Path(content)
        reference = self.content / "reference"
        self.as_at = read_json(Path(record) / "manifest.json")["as_at"]
        self.review_paths = sorted(Path(record).glob("reviews/*.json"))
        self.profiles = {path.stem: read_json(path) for path in sorted(Path(record).glob("profiles/*.json"))}
        self.instruments = {each["code"]: each for each in read_json(reference / "instruments.json")}
        self.clusters = {each["number"]: each["title"] for each in read_json(reference / "clusters.json")}
        self.groups = {each["code"]: each["name"] for each in read_json(reference / "regional-groups.json")}
        self.questionnaires = {
            (each["instrument"], each["cluster"]): each
            for each in map(read_json, sorted((reference / "questionnaires").glob("*.json")))}
        self.articles = {
            (row["instrument"], row["article"]): _by_language(row, "title_") for row in _rows(reference / "articles.csv")}
        self.parties = {each["code"]: each for each in self._parties(Path(record), reference)}
        self.strings = {path.stem: _strings(path) for path in sorted((self.content / "strings").glob("*.yaml"))}

    def reference(self, name):
        return read_json(self.content / "reference" / name)

    def _parties(self, record, reference):
        actions = {}
        for row in _rows(reference / "treaty-actions.csv"):
            actions.setdefault(row["party"], []).append(row)
        for row in _rows(reference / "parties.csv"):
            yield {
                "code": row["code"], "name": _by_language(row, "name_"), "is_invented": False, "reviewers": [],
                "regional_group": row["regional_group"] or None, "review_group": row["review_group"] or None,
                "treaty_actions": actions.get(row["code"], [])}
        path = record / "demonstration-parties.json"
        for party in read_json(path)["parties"] if path.exists() else []:
            yield {"is_invented": True, "regional_group": None, "review_group": None, "reviewers": [],
                   "treaty_actions": []} | party

    def material(self, review):
        """The kinds of material of a review that there are, each with all its texts."""
        texts = {
            "questionnaire": [
                text for each in review["responses"] for version in each["versions"] for text in version],
            "dialogue": [text for each in review["dialogue"] for text in each["texts"]],
            "observations": [text for each in review["observations"] for text in each["texts"]],
            "summary": list(review["summary"]),
            "documents": [text for each in review["documents"] for text in each["texts"]],
        }
        subjects = {"list-of-observations": "observations", "summary": "summary"}
        for comment in review["comments"]:
            texts[subjects[comment["on"]]] += comment["texts"]
        return {material: texts[material] for material in MATERIALS if texts[material]}


def texts_of_record(record):
    """Every text of a public record once, in the order of the files."""
    for path in sorted(Path(record).glob("*/*.json")):
        yield from _texts(read_json(path))


def _texts(node):
    if isinstance(node, dict):
        if "text" in node and "sha256" in node:
            yield node["text"]
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def _rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _by_language(row, prefix):
    return {language: row[prefix + language] for language in ("ar", "zh", "en", "fr", "ru", "es")}


def _strings(path):
    """The texts of the interface: a key and a text a line, in quotes where YAML wants them."""
    strings = {}
    for line in path.read_text("utf-8").split("\n"):
        match = _LINE_OF_STRINGS.match(line)
        if match:
            text = match.group(2)
            strings[match.group(1)] = json.loads(text) if text.startswith('"') else text.strip("'")
    return strings


def by_instrument(values):
    return sorted(values, key=lambda value: INSTRUMENTS.index(value[0]))

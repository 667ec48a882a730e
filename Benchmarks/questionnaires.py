"""A copy of the public content with questionnaires of 60 to 120 questions for every cluster that an archive needs.

The project's questionnaires for the first cluster keep their questions and get further ones at the end of each section;
those of the later clusters are made up. Added questions are the project's own once more, so that six languages fit each other.
"""

import csv
import json
import shutil
from pathlib import Path

from parties import INSTRUMENTS
from words import Dice

FIRST_CLUSTER = {"untoc": 90, "tip": 60, "som": 60, "firearms": 62}
OTHER_CLUSTERS = {"untoc": 100, "tip": 66, "som": 72, "firearms": 70}


def write_content(content, target, scopes, has_real_parties):
    """Copies the content folder and adds what is missing.

    scopes: (instrument, cluster) of every questionnaire that is needed.
    Returns the questionnaires by scope.
    """
    shutil.copytree(content, target)
    reference = Path(target) / "reference"
    folder = reference / "questionnaires"
    own = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    articles = _articles(reference)
    questionnaires = {}
    for instrument, cluster in scopes:
        given = own.get(f"{instrument}-{cluster}") or _frame(instrument, cluster, articles, own)
        wanted = (FIRST_CLUSTER if cluster == 1 else OTHER_CLUSTERS)[instrument]
        questionnaires[instrument, cluster] = _lengthened(given, wanted, own)
        path = folder / f"{instrument}-{cluster}.json"
        path.write_text(json.dumps(given, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if not has_real_parties:
        _keep_header(reference / "parties.csv")
        _keep_header(reference / "treaty-actions.csv")
    return questionnaires


def questions(questionnaire):
    """Every question with its sub-questions, in order: (number, type, article or None)."""
    for section in questionnaire["sections"]:
        for question in section["questions"]:
            for each in [question] + question["questions"]:
                yield each["id"], each["type"], section["article"]


def _articles(reference):
    with open(reference / "articles.csv", encoding="utf-8", newline="") as lines:
        found = {instrument: [] for instrument in INSTRUMENTS}
        for row in csv.DictReader(lines):
            found[row["instrument"]].append(row["article"])
    return found


def _frame(instrument, cluster, articles, own):
    """Sections without questions, about every third of the articles that the first cluster leaves."""
    taken = {section["article"] for section in own[f"{instrument}-1"]["sections"]}
    left = [article for article in articles[instrument] if article not in taken and int(article) > 3]
    return {
        "format": "questionnaire/1", "instrument": instrument, "cluster": cluster, "wording": "own",
        "sections": [
            {"article": article, "questions": []} for article in [None] + left[(cluster - 2) % 3::3]],
    }


def _lengthened(questionnaire, wanted, own):
    """Adds questions, in turn to each section, until there are as many as wanted."""
    pool = [
        (question["type"], question["text"]) for each in own.values() for section in each["sections"]
        for question in section["questions"]]
    dice = Dice("questions", questionnaire["instrument"], questionnaire["cluster"])
    sections = questionnaire["sections"]
    count = sum(1 for _ in questions(questionnaire))
    for number in range(wanted - count):
        section = sections[number % len(sections)]
        kind, text = dice.one(pool)
        place = max([int(question["id"].split(".")[1]) for question in section["questions"]], default=0) + 1
        section["questions"].append(
            {"id": f"{section['article'] or 'g'}.{place}", "type": kind, "text": text, "questions": []})
    return questionnaire


def _keep_header(path):
    path.write_text(path.read_text("utf-8").split("\n")[0] + "\n", "utf-8")

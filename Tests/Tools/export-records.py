#!/usr/bin/env python3
"""Exports a folder of records as another system might: tables with its own words, as CSV files or as an SQLite file.

Usage: export-records.py RECORDS csv FOLDER
       export-records.py RECORDS sqlite FILE

The mapping that brings them back stands beside this file, in export-mapping.yaml.
"""

import csv
import json
import sqlite3
import sys
from pathlib import Path

import yaml

LANGUAGES = {"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"}
TREATIES = {"untoc": "Convention", "tip": "TIP Protocol", "som": "SOM Protocol", "firearms": "Firearms Protocol"}
ORIGINS = {"original": "O", "translation": "T", "machine-translation": "MT"}
WORDS = {"yes": "Yes", "in-part": "Yes, in part", "no": "No", None: ""}


def european(day):
    """20/11/2026 for 2026-11-20."""
    return "/".join(reversed(day.split("-"))) if day else ""


class Export:
    """The tables, each with the names of its columns and its rows."""

    def __init__(self):
        self.tables = {}

    def add(self, table, **cells):
        columns, rows = self.tables.setdefault(table, (list(cells), []))
        assert columns == list(cells), table
        rows.append(["" if cell is None else cell for cell in cells.values()])

    def add_texts(self, table, texts, **cells):
        """One row for each language; one row without words for what has none yet."""
        for text in texts or [None]:
            self.add(
                table, **cells, lang=text and LANGUAGES[text["language"]], source=text and ORIGINS[text["origin"]],
                body=text and text["text"])


def read_review(export, record):
    place = {"state": record["party"], "treaty": TREATIES[record["instrument"]], "cluster": record["cluster"]}
    observations, summary = record.get("list_of_observations"), record.get("summary")
    export.add(
        "reviews", **place, stage=record["stage"].replace("-", " ").capitalize(),
        languages=", ".join(LANGUAGES[language] for language in record["languages"]),
        list_status=observations and observations["status"].upper(), summary_status=summary and summary["status"].upper())
    for step in record["steps"]:
        export.add("steps", **place, step=step["step"], day=european(step["date"]))
    for response in record["responses"]:
        key = {"question": response["question"], "version": response["version"]}
        export.add_texts(
            "answers", response["texts"], **place, **key, status=response["status"],
            handed_in=european(response["submitted"]), answer=WORDS[response["answer"]])
        for reference in response.get("references", []):
            export.add("laws", **place, **key, **{name: reference[name] for name in ("title", "provision", "url")})
    for message in record["dialogue"]:
        export.add_texts(
            "messages", message["texts"], **place, number=message["number"],
            type={"message": "Message", "written-feedback": "Feedback"}[message["kind"]], speaker=message["speaker"],
            article=message["article"], day=message["date"] and message["date"] + "T09:30:00Z", status=message["status"])
    for subject, document in (("list-of-observations", observations), ("summary", summary)):
        for agreement in (document or {}).get("agreements", []):
            export.add("agreements", **place, document=subject, by=agreement["party"], day=european(agreement["date"]))
    for observation in (observations or {}).get("observations", []):
        export.add_texts(
            "observations", observation["texts"], **place, number=observation["number"], article=observation["article"],
            type=observation["kind"])
    statements = [("summary", None, text) for text in (summary or {}).get("texts", [])]
    statements += [("comment", comment["on"], text) for comment in record["comments"] for text in comment["texts"]]
    statements += [("internal note", None, {"language": "en", "origin": "original", **note}) for note in record["notes"]]
    for kind, subject, text in statements:
        export.add_texts("statements", [text], **place, kind=kind, on=subject)
    for document in record["documents"]:
        for text in document["texts"]:
            export.add_texts(
                "documents", [text], **place, number=document["number"], day=european(document["date"]),
                title=document["title"].get(text["language"]), file=text.get("attachment"))


def read_profile(export, profile):
    office = profile["focal_point_office"] or {}
    cells = {
        f"{field}_{language}": office.get(field, {}).get(language) for field in ("ministry", "office")
        for language in LANGUAGES
    }
    export.add("focal_points", state=profile["party"], **cells, changed_by="somebody")
    for note in profile["context_note"]:
        export.add_texts("context_notes", [note], state=profile["party"])


def read(records):
    export = Export()
    for path in sorted(records.glob("reviews/*.json")):
        read_review(export, json.loads(path.read_text("utf-8")))
    for path in sorted(records.glob("profiles/*.json")):
        read_profile(export, json.loads(path.read_text("utf-8")))
    for person in yaml.safe_load((records / "persons.yaml").read_text("utf-8"))["persons"]:
        lists = {name: "; ".join(person.get(name, [])) for name in ("names", "emails", "telephones")}
        export.add("persons", state=person["party"], role=person["role"].replace("-", " ").capitalize(), **lists)
    # What every platform has, and nobody wants in the records.
    export.add("audit_log", entry=1, what="login")
    return export


def write_csv(export, folder):
    folder.mkdir(parents=True)
    for name, (columns, rows) in export.tables.items():
        # As spreadsheets write it: with a byte order mark, and CR LF at the ends of lines.
        with open(folder / f"{name}.csv", "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(rows)


def write_sqlite(export, file):
    with sqlite3.connect(file) as database:
        for name, (columns, rows) in export.tables.items():
            database.execute(f'CREATE TABLE "{name}" ({", ".join(chr(34) + column + chr(34) for column in columns)})')
            marks = ", ".join("?" for _ in columns)
            nulls = [[None if cell == "" else cell for cell in row] for row in rows]
            database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', nulls)
    database.close()


def main():
    records, form, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    {"csv": write_csv, "sqlite": write_sqlite}[form](read(records), target)


if __name__ == "__main__":
    main()

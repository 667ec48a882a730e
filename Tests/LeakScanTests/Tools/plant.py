#!/usr/bin/env python3
"""Writes records and a site with planted leaks, and a list of what has to be found where.

Usage: plant.py FOLDER [SEED]

FOLDER/records are the records; FOLDER/site the files, each with one leak, FOLDER/clean the same files with other words;
FOLDER/expected.json says for each file which items of the records are in it.
"""

import json
import sys
from pathlib import Path

import containers
import encodings_of_text as encodings
from records import LANGUAGES, PERSONS, SHORTEST, Records


def short_secrets():
    """(kind, text, path, key): names in both orders, addresses, numbers as they are written, references, names of files."""
    for number, person in enumerate(PERSONS):
        key = f"persons/{number}/"
        name = person["names"][0]
        parts = name.split()
        yield "name", name, "persons.yaml", key + "names/0"
        if len(parts) > 1:
            yield "name", " ".join(parts[1:] + parts[:1]), "persons.yaml", key + "names/0"
            yield "name", f"{parts[-1].upper()}, {' '.join(parts[:-1])}", "persons.yaml", key + "names/0"
        yield "email", person["emails"][0], "persons.yaml", key + "emails/0"
        digits = person["telephones"][0]
        for form in (digits, digits.replace(" ", ""), digits.replace(" ", "-"), "00" + digits[1:], digits[5:]):
            yield "telephone", form, "persons.yaml", key + "telephones/0"
    yield "reference", "NV/2031/0417", "consents/note-of-july.yaml", "reference"
    yield "reference", "XAA-2031-07", "consents/note-of-july.yaml", "id"
    yield "file name", "note-of-july.yaml", "consents/note-of-july.yaml", ""
    yield "file name", "XAA-untoc-3.json", "reviews/XAA-untoc-3.json", ""


SHORT_ENCODINGS = (
    "as it is", "HTML", "decimal entities", "percent", "JSON", "\\u", "base64", "base64 of addresses", "hexadecimal",
    "in an attribute", "in a comment", "entities of entities", "base64 of gzip", "CSS")
SHORT_CONTAINERS = ("words.txt.gz", "words.zip", "utf-16.txt", "picture-text.png", "photo-xmp.jpg", "title.pdf", "search.json")


class Plants:
    def __init__(self, folder, seed):
        self.folder, self.records, self.expected = folder, Records(seed), []
        self.records.write(folder / "records")

    def add(self, name, make, text, decoy, item):
        path = f"{len(self.expected):04}-{name}"
        for part, words in (("site", text), ("clean", decoy)):
            if words is not None:
                file = self.folder / part / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(make(words))
        self.expected.append({"file": path, **item})

    def runs(self):
        for language in LANGUAGES:
            shortest = SHORTEST.get(language, 40)
            for way, encode in encodings.of(language).items():
                for name, make in containers.TEXT.items():
                    text, item = self.records.run(language, self.records.dice.randint(shortest, 2 * shortest))
                    decoy = self.records.decoy(language)[:len(text)]
                    case = {"case": f"{language}, {way}, {name}", "kind": "text", **item}
                    self.add(name, lambda words: make(encode(words)), text, decoy, case)
            binary = dict(containers.BINARY)
            if language in ("en", "fr", "es", "ru"):
                binary |= containers.DOCUMENTS
            if language in ("en", "fr", "es"):
                binary |= containers.WESTERN
            binary |= containers.CODE_PAGES.get(language, {})
            for name, make in binary.items():
                text, item = self.records.run(language, shortest)
                if language in ("fr", "es", "en"):
                    # Signs that those encodings don't have are no letters.
                    text = text.replace("œ", "oe").encode("latin-1", "replace").decode("latin-1") if name in containers.WESTERN else text
                decoy = self.records.decoy(language).replace("œ", "oe")[:len(text)]
                self.add(name, make, text, decoy, {"case": f"{language}, {name}", "kind": "text", **item})

    def shorts(self):
        for kind, text, path, key in short_secrets():
            item = {"kind": kind, "path": path, "key": key}
            for way in SHORT_ENCODINGS:
                encode = encodings.ALL[way]
                self.add("page.html", lambda words: containers.page(encode(words)), text, None, {"case": f"{kind}, {way}", **item})
            for name in SHORT_CONTAINERS:
                self.add(name, containers.BINARY[name], text, None, {"case": f"{kind}, {name}", **item})
            if kind in ("name", "email") and not "\u3400" <= text[0] <= "\u9fff":
                for way in ("reversed", "ROT13"):
                    if encodings.LATIN.get(way, str)(text) == text: continue
                    encode = (encodings.ALL | encodings.LATIN)[way]
                    self.add("page.html", lambda words: containers.page(encode(words)), text, None, {"case": f"{kind}, {way}", **item})
            plain = text.replace("/", "_")
            self.expected.append({"file": f"names/{plain}.html", "case": f"{kind}, file name", **item})
            file = self.folder / "site/names" / f"{plain}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"<p>Nothing here.</p>")

    def nearly(self):
        """One letter less than what has to be found, between letters that no text has."""
        for language in LANGUAGES:
            for number in range(20):
                text, _ = self.records.run(language, SHORTEST.get(language, 40) - 1)
                file = self.folder / "clean" / f"nearly-{language}-{number}.html"
                file.write_bytes(containers.page(f"77 {text} 77"))


def main():
    folder = Path(sys.argv[1])
    plants = Plants(folder, sys.argv[2] if len(sys.argv) > 2 else "leaks")
    plants.runs()
    plants.shorts()
    plants.nearly()
    (folder / "expected.json").write_text(json.dumps(plants.expected, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()

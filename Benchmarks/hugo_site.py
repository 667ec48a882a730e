#!/usr/bin/env python3
"""Writes the source of a Hugo site that is equivalent to the one that mechsite builds: same pages, languages and layout.

Usage: Benchmarks/hugo_site.py PUBLIC-RECORD CONTENT TARGET

What is the same and what isn't stands in Benchmarks/README.md.
"""

import json
import re
import shutil
import sys
from pathlib import Path

from hugo_texts import Bodies
from parties import INSTRUMENTS
from public_record import Source, read_json
from words import LANGUAGES

HERE = Path(__file__).resolve().parent
KINDS = ["gap-or-challenge", "best-practice", "suggestion", "technical-assistance-need"]
_AUTONYMS = {"ar": "العربية", "zh": "中文", "en": "English", "fr": "Français", "ru": "Русский", "es": "Español"}
_MENU = ["states", "articles", "mechanism", "status", "rules", "documents", "dialogues"]
_NOTES = {
    "questionnaire": "questionnaire.note", "dialogue": "dialogue.note", "observations": "observation.note",
    "summary": "summary.note", "documents": "profile.material-note"}
_INNER_LINK = re.compile(r"\]\(([a-z]+):([a-z-]*)(#[^)]*)?\)")


def write_site(record, content, target):
    """Writes the site; returns how many pages it has in all languages."""
    source, target = Source(record, content), Path(target)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(HERE / "hugo/layouts", target / "layouts")
    (target / "assets").mkdir()
    shutil.copy(HERE.parent / "templates/assets/site.css", target / "assets/site.css")
    (target / "hugo.json").write_text(json.dumps(_settings(source), ensure_ascii=False, indent=1), "utf-8")
    for language in LANGUAGES:
        (target / "i18n").mkdir(exist_ok=True)
        texts = {key: {"other": _with_places(text)} for key, text in source.strings[language].items() if "." in key}
        (target / f"i18n/{language}.json").write_text(json.dumps(texts, ensure_ascii=False, indent=1), "utf-8")
    site = Site(source, target)
    site.write_reviews()
    for language in LANGUAGES:
        site.write_language(language)
    return site.count


def _with_places(text):
    return re.sub(r"\{(\w+)\}", r"{{ .\1 }}", text)


def _settings(source):
    def language(code, weight):
        strings = source.strings[code]
        entries = [
            {"identifier": name, "name": strings[f"nav.{name}"], "pageRef": f"/{name}", "weight": place}
            for place, name in enumerate(_MENU, start=1)]
        foot = [("glossary", "glossary.title"), ("drawing-of-lots", "lots.title"), ("data", "data.title")]
        return {
            "label": _AUTONYMS[code], "direction": "rtl" if code == "ar" else "ltr", "weight": weight,
            "contentDir": f"content/{code}", "title": strings["site.name"],
            "menus": {
                "main": entries,
                "footer": [
                    {"name": strings[key], "pageRef": f"/{name}", "weight": place}
                    for place, (name, key) in enumerate(foot, start=1)]}}

    return {
        "baseURL": "https://review.example.org/", "uglyURLs": True, "defaultContentLanguage": "en",
        "defaultContentLanguageInSubdir": True, "disableDefaultLanguageRedirect": True,
        "disableKinds": ["taxonomy", "term"], "enableRobotsTXT": True,
        "timeout": "600s", "disableHugoGeneratorInject": True, "params": {"asAt": source.as_at},
        "languages": {code: language(code, weight) for weight, code in enumerate(LANGUAGES, start=1)},
        "outputs": {"home": ["html", "rss"], "section": ["html"], "page": ["html"]},
        "outputFormats": {"rss": {"baseName": "feed"}},
        # What mechsite's Markdown knows, and nothing else: Hugo need not do more.
        "markup": {
            "goldmark": {
                "renderer": {"unsafe": True},
                "extensions": {"typographer": {"disable": True}, "definitionList": False}},
            "tableOfContents": {"startLevel": 2, "endLevel": 2}},
    }


class Site:
    """Writes the pages below `content/`."""

    def __init__(self, source, target):
        self.source, self.target, self.count = source, target, 0
        # Who published what, for profiles, articles and topics: filled while the reviews are written.
        self.answers, self.observed = {}, {}
        self.ranks = {
            language: {
                code: rank for rank, code in enumerate(
                    sorted(source.parties, key=lambda code: source.parties[code]["name"][language]))}
            for language in LANGUAGES}

    def page(self, language, path, front, body=""):
        file = self.target / "content" / language / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(front, ensure_ascii=False) + "\n\n" + body, "utf-8")
        self.count += 1

    def write_reviews(self):
        for path in self.source.review_paths:
            review = read_json(path)
            scope = review["instrument"], review["cluster"]
            for each in review["responses"]:
                self.answers.setdefault((scope, each["question"]), []).append(review["party"])
            for each in review["observations"]:
                states = self.observed.setdefault((review["instrument"], each["article"], each["kind"]), {})
                states[review["party"], scope] = None
            material = self.source.material(review)
            for language in LANGUAGES:
                self._write_review(review, language, material)

    def _write_review(self, review, language, material):
        bodies = Bodies(self.source, review, language)
        party, scope = self.source.parties[review["party"]], f"{review['instrument']}-{review['cluster']}"
        instrument = self.source.instruments[review["instrument"]]
        title = bodies.say("review.title", party=party["name"][language], instrument=instrument["name"][language])
        cluster = bodies.say(
            "review.cluster", number=str(review["cluster"]), title=self.source.clusters[review["cluster"]][language])
        for kind, texts in material.items():
            given = sorted({text["language"] for text in texts}, key=LANGUAGES.index)
            front = {
                "title": title, "linkTitle": bodies.say(f"material.{kind}"), "type": "review", "cluster": cluster,
                "instrument": instrument["title"][language], "scope": scope, "isInvented": party["is_invented"],
                "languages": ", ".join(bodies.say(f"language.{each}") for each in given),
                "date": max(text["since"] for text in texts), "note": _NOTES[kind],
                "hasContents": kind == "questionnaire",
                "others": [
                    {"file": f"{scope}-{other}.html", "title": bodies.say(f"material.{other}")}
                    for other in material if other != kind]}
            self.page(language, f"states/{review['party'].lower()}/{scope}-{kind}", front, bodies.body(kind))

    def write_language(self, language):
        strings = self.source.strings[language]
        self.page(language, "_index", {"title": strings["site.name"], "description": strings["site.description"]})
        self._write_states(language, strings)
        self._write_articles(language, strings)
        self._write_written_pages(language, strings)
        self._write_facts(language, strings)

    def _write_states(self, language, strings):
        self.page(language, "states/_index", {"title": strings["nav.states"], "description": strings["states.description"]})
        for code, party in self.source.parties.items():
            name = party["name"][language]
            profile = self.source.profiles.get(code, {})
            office = [
                words.get("en") or next(iter(words.values()), "") for words in
                (profile.get("ministry") or {}, profile.get("office") or {})]
            actions = {each["instrument"]: each for each in party["treaty_actions"]}
            front = {
                "title": name, "type": "profile", "weight": self.ranks[language][code] + 1, "letter": name[0],
                "description": strings["profile.description"].replace("{party}", name),
                "isInvented": party["is_invented"], "group": self.source.groups.get(party["regional_group"], {}).get(language),
                "reviewGroup": party["review_group"] and strings["profile.review-group-number"].replace(
                    "{number}", str(party["review_group"])),
                "office": " – ".join(filter(None, office)),
                "reviewers": [
                    {
                        "name": self.source.parties[each["party"]]["name"][language], "slug": each["party"].lower(),
                        "drawn": each["drawn"]} for each in party["reviewers"]],
                "actions": [
                    {
                        "instrument": self.source.instruments[each]["name"][language],
                        "days": [actions.get(each, {}).get(key) or "" for key in ("signature", "consent", "known_as_at")]}
                    for each in INSTRUMENTS]}
            body = ""
            if profile.get("context_note"):
                bodies = Bodies(self.source, {"party": code, "instrument": "untoc", "cluster": 1}, language)
                note = profile["context_note"]
                body = "\n\n".join(bodies.texts(note, "note") + [bodies.basis(note)])
            self.page(language, f"states/{code.lower()}/_index", front, body)

    def _links(self, language, places, material, anchor):
        """Links to what States published, in the order of their names."""
        places = sorted(places, key=lambda place: (self.ranks[language][place[0]], place[1]))
        return [
            {
                "name": self.source.parties[party]["name"][language],
                "address": f"../states/{party.lower()}/{scope[0]}-{scope[1]}-{material}.html#{anchor}"}
            for party, scope in places]

    def _write_articles(self, language, strings):
        self.page(language, "articles/_index", {"title": strings["nav.articles"], "description": strings["articles.lede"]})
        for (instrument, number), titles in self.source.articles.items():
            title = strings["review.article"].replace("{number}", number).replace("{title}", titles[language])
            name = self.source.instruments[instrument]["name"][language]
            questions = [
                {
                    "number": each["id"], "text": each["text"][language],
                    "states": self._links(
                        language, [(party, scope) for party in self.answers.get((scope, each["id"]), [])],
                        "questionnaire", f"q-{each['id']}")}
                for scope, form in self.source.questionnaires.items() if scope[0] == instrument
                for section in form["sections"] if section["article"] == number
                for question in section["questions"] for each in [question] + question["questions"]]
            observations = [
                {
                    "title": strings[f"topic.{kind}"],
                    "states": self._links(
                        language, self.observed.get((instrument, number, kind), {}), "observations",
                        f"article-{number}")} for kind in KINDS]
            self.page(
                language, f"articles/{instrument}-{number}",
                {
                    "title": f"{title} – {name}", "linkTitle": title, "instrument": name, "questions": questions,
                    "weight": INSTRUMENTS.index(instrument) * 100 + int(number), "observations": observations})
        self.page(language, "topics/_index", {"title": strings["articles.topics"], "build": {"render": "never"}})
        for kind in KINDS:
            instruments = [
                {
                    "id": instrument, "name": self.source.instruments[instrument]["name"][language],
                    "articles": [
                        {
                            "title": titles[language],
                            "states": self._links(
                                language, self.observed[each, number, kind], "observations", f"article-{number}")}
                        for (each, number), titles in self.source.articles.items()
                        if each == instrument and (each, number, kind) in self.observed]}
                for instrument in INSTRUMENTS]
            self.page(language, f"topics/{kind}", {"title": strings[f"topic.{kind}"], "instruments": instruments})

    def _write_written_pages(self, language, strings):
        self.page(language, "mechanism/_index", {"title": strings["nav.mechanism"], "description": strings["mechanism.lede"]})
        self.page(language, "about/_index", {"title": strings["nav.home"], "build": {"render": "never"}})
        for path in sorted((self.source.content / "pages" / language).glob("*.md")):
            head, body = path.read_text("utf-8").removeprefix("---\n").split("\n---\n", 1)
            front = dict(re.findall(r"^(title|summary|order|section): (.*)$", head, re.MULTILINE))
            folder = "about" if front["section"] == "reader" else "mechanism"
            self.page(
                language, f"{folder}/{path.stem}",
                {
                    "title": front["title"].strip('"'), "description": front["summary"].strip('"'),
                    "weight": int(front["order"])},
                _INNER_LINK.sub(lambda link: f"](../{link[2] or link[1]}.html)", body))

    def _write_facts(self, language, strings):
        """The pages of public facts. They are few; lists in Markdown will do."""
        source = self.source
        pages = {
            "glossary": (strings["glossary.title"], "glossary.json"), "rules": (strings["nav.rules"], None),
            "status": (strings["status.title"], "status-figures.json"), "documents": (strings["nav.documents"], "documents.json"),
            "drawing-of-lots": (strings["lots.title"], "drawing-of-lots.json")}
        for name, (title, file) in pages.items():
            facts = source.reference(file) if file else read_json(source.content / "rules/rules.json")
            lines = [f"- {text}" for text in _in_language(facts, language)]
            self.page(language, name, {"title": title}, "\n".join(lines))
        files = "\n".join(f"- [{path.name}](https://example.org/{path.name})" for path in source.review_paths)
        self.page(language, "data", {"title": strings["data.title"]}, files)
        self.page(language, "404", {"title": strings["not-found.title"]}, strings["not-found.text"])
        title = strings["constructive-dialogues.title"]
        self.page(language, "dialogues/_index", {"title": title, "description": strings["constructive-dialogues.lede"]})
        for dialogue in source.reference("constructive-dialogues.json")["dialogues"]:
            lines = [f"- {text}" for text in _in_language(dialogue, language)]
            self.page(
                language, f"dialogues/{dialogue['id']}",
                {"title": dialogue["topic"][language], "date": dialogue["date"]}, "\n".join(lines))


def _in_language(node, language):
    """Every text in one language below a fact."""
    if isinstance(node, dict):
        if isinstance(node.get(language), str):
            yield node[language]
        else:
            for value in node.values():
                yield from _in_language(value, language)
    elif isinstance(node, list):
        for value in node:
            yield from _in_language(value, language)


if __name__ == "__main__":
    print(write_site(*sys.argv[1:4]), "pages")

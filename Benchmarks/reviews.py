"""One review record, with the digests of its texts."""

import questionnaires
from consents import digest
from words import LANGUAGES

_ANSWERS = {"yes-no": ["yes", "no"], "yes-in-part-no": ["yes", "in-part", "no"]}
_FIRST_LANGUAGE = {"en": 34, "fr": 20, "es": 20, "ru": 10, "ar": 10, "zh": 6}
_NUMBER_OF_LANGUAGES = {1: 55, 2: 35, 3: 10}
_KINDS = ["gap-or-challenge", "best-practice", "suggestion", "technical-assistance-need"]


def languages_of(dice):
    """One, two or exceptionally three languages; the first is the one that the party writes in."""
    first = dice.weighted(_FIRST_LANGUAGE)
    others = [language for language in LANGUAGES if language != first]
    return [first] + dice.some(others, dice.weighted(_NUMBER_OF_LANGUAGES) - 1)


class Review:
    """The record of one party, instrument and cluster while it is written."""

    def __init__(self, dice, words, party, scope, reviewers, questionnaire, languages, is_public):
        self.dice, self.words, self.party, self.scope = dice, words, party, scope
        self.reviewers, self.questionnaire, self.languages = reviewers, questionnaire, languages
        self.is_public = is_public
        self.place = f"{party}/{scope[0]}/{scope[1]}"
        self.has_marks = dice.happens(10)
        self.has_machine_translations = False
        # Digests by address: all that is handed in, what reviewing States said by speaker, what was agreed by document.
        self.digests, self.spoken, self.agreed = {}, {}, {"summary": {}, "list-of-observations": {}}

    def record(self):
        articles = [section["article"] for section in self.questionnaire["sections"] if section["article"]]
        return {
            "format": "review/1", "demonstration": True, "party": self.party, "instrument": self.scope[0],
            "cluster": self.scope[1], "languages": self.languages,
            "stage": "concluded" if self.is_public else "feedback",
            "steps": [
                {"step": "questionnaire-submitted", "date": "2023-05-03"},
                {"step": "feedback-submitted", "date": "2023-11-20"}],
            "responses": self._responses(), "dialogue": self._dialogue(articles),
            "list_of_observations": self._list(articles), "summary": self._summary(), "comments": self._comments(),
            "documents": self._documents(), "notes": [{"text": "Benchmark."}],
        }

    def _texts(self, address, shortest, longest, fields=(), languages=None, mark=False, **options):
        """Texts in each language, their digests noted. fields: what the digest covers beside origin and words."""
        texts = []
        length = self.dice.length(shortest, longest)
        for place, language in enumerate(languages or self.languages):
            text = self.words.text(self.dice, language, length, **options)
            if mark:
                text += f"\n\n⟦{self.words.sentence(self.dice, language)}⟧"
            texts.append(self._text(f"{address}/{language}", language, "translation" if place else "original", text, fields))
        return texts

    def _text(self, address, language, origin, text, fields):
        before = [field for field in fields if field[0] in ("kind", "speaker")]
        before += [field for field in fields if field[0] == "article"]
        after = [field for field in fields if field[0] not in ("kind", "speaker", "article")]
        after = [(name, value[language] if isinstance(value, dict) else value) for name, value in after]
        self.digests[address] = digest(address, [("origin", origin)] + before + after + [("text", text)])
        return {"language": language, "origin": origin, "text": text}

    def _responses(self):
        dice, responses = self.dice, []
        for number, kind, _ in questionnaires.questions(self.questionnaire):
            if not dice.happens(60):
                continue
            address = f"{self.place}/response/{number}"
            is_marked = self.has_marks and dice.happens(10)
            versions = 2 if not is_marked and dice.happens(3) else 1
            for version in range(1, versions + 1):
                answer = dice.one(_ANSWERS[kind]) if kind in _ANSWERS else None
                references = self._references() if kind == "references" or dice.happens(15) else []
                fields = [("answer", answer)]
                for reference in references:
                    fields += [
                        ("reference-title", reference["title"]), ("reference-provision", reference["provision"]),
                        ("reference-url", reference["url"])]
                place = address if version == 1 else f"{address}/v{version}"
                texts = self._texts(place, 1000, 6000, fields, mark=is_marked)
                if not is_marked and dice.happens(2):
                    texts.append(self._machine_translation(place, fields))
                responses.append(
                    {
                        "question": number, "version": version, "status": "submitted",
                        "submitted": f"2023-05-{version + 2:02}", "answer": answer, "references": references,
                        "texts": texts})
        return responses

    def _machine_translation(self, place, fields):
        self.has_machine_translations = True
        language = self.dice.one([language for language in LANGUAGES if language not in self.languages])
        text = self.words.text(self.dice, language, 1000)
        return self._text(f"{place}/{language}-machine", language, "machine-translation", text, fields)

    def _references(self):
        return [
            {
                "title": self.words.phrase(self.dice, self.languages[0]),
                "provision": f"§ {self.dice.between(1, 400)}",
                "url": f"https://example.org/laws/{self.dice.between(1, 9999)}",
            } for _ in range(self.dice.between(1, 3))]

    def _dialogue(self, articles):
        messages = []
        for number in range(1, self.dice.between(2, 10) + 1):
            kind = "written-feedback" if number == 1 else "message"
            speaker = self.party if number % 2 == 0 else self.reviewers[number // 2 % 2]
            article = self.dice.one(articles) if self.dice.happens(70) else None
            address = f"{self.place}/dialogue/{number}"
            texts = self._texts(
                address, 500, 4000, [("kind", kind), ("speaker", speaker), ("article", article)],
                languages=self.languages[:2])
            if speaker != self.party:
                spoken = self.spoken.setdefault(speaker, {})
                spoken.update({key: self.digests[key] for key in (f"{address}/{text['language']}" for text in texts)})
            messages.append(
                {
                    "number": number, "kind": kind, "speaker": speaker, "article": article,
                    "date": f"2024-0{min(number, 9)}-10", "status": "submitted", "texts": texts})
        return messages

    def _agreements(self):
        return [{"party": party, "date": "2024-12-05"} for party in [self.party] + self.reviewers]

    def _list(self, articles):
        if not self.is_public:
            return None
        observations = []
        for number in range(1, self.dice.between(4, 14) + 1):
            kind, article = self.dice.one(_KINDS), self.dice.one(articles)
            texts = self._texts(
                f"{self.place}/observation/{number}", 250, 1500, [("kind", kind), ("article", article)])
            observations.append({"number": number, "article": article, "kind": kind, "texts": texts})
        self._note_agreed("observation/", "list-of-observations")
        return {"status": "final", "agreements": self._agreements(), "observations": observations}

    def _summary(self):
        if not self.is_public:
            return {"status": "draft"}
        texts = self._texts(f"{self.place}/summary", 2000, 6000, languages=LANGUAGES, is_headed=True)
        self._note_agreed("summary/", "summary")
        return {"status": "final", "agreements": self._agreements(), "texts": texts}

    def _note_agreed(self, part, document):
        start = f"{self.place}/{part}"
        self.agreed[document] = {key: value for key, value in self.digests.items() if key.startswith(start)}

    def _comments(self):
        subjects = [subject for subject in ["list-of-observations", "summary"] if self.dice.happens(50)]
        return [
            {"on": subject, "texts": self._texts(f"{self.place}/comment/{subject}", 400, 2000)} for subject in subjects]

    def _documents(self):
        documents = []
        for number in range(1, self.dice.between(1, 2) + 1):
            title = {language: self.words.phrase(self.dice, language) for language in self.languages}
            date = f"202{number}-03-15"
            texts = self._texts(
                f"{self.place}/document/{number}", 1000, 6000, [("title", title), ("date", date)])
            documents.append({"number": number, "title": title, "date": date, "texts": texts})
        return documents

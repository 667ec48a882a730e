"""Invented records with texts in six languages, and runs of letters of any length out of them."""

import json
import random
import re
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
SHORTEST = {"ar": 30, "zh": 12}
PERSONS = [
    {"names": ["Ouredia Mbalenko", "MBALENKO, Ouredia"], "emails": ["o.mbalenko@example.org"],
     "telephones": ["+999 10 555 0101"]},
    {"names": ["Кирилл Двоезоров"], "emails": ["k.dvoyezorov@example.org"], "telephones": ["+999 14 555 0141"]},
    {"names": ["رضوان السهيلاني"], "emails": ["r.suhaylani@example.org"], "telephones": ["+999 13 555 0131"]},
    {"names": ["欧阳慕霖"], "emails": ["ouyang.mulin@example.org"], "telephones": ["+999 16 555 0161"]},
    {"names": ["Halvine Korsbrück"], "emails": ["halvine.korsbrueck@example.org"], "telephones": ["+999 11 555 0111"]},
    {"names": ["Añéz Tordovega Ibañarre"], "emails": ["anez.tordovega@example.org"], "telephones": ["+999 12 555 0121"]},
]


def is_letter(character):
    return unicodedata.category(character)[0] in "LN" and character != "\u0640"


def belongs(character, language):
    """Whether a character counts for the stream that a language is scanned in."""
    if not is_letter(character):
        return False
    is_han = "\u3400" <= character <= "\u9fff"
    is_arabic = "\u0600" <= character <= "\u06ff" and not character.isdigit()
    return {"zh": is_han, "ar": is_arabic}.get(language, not is_han and not is_arabic)


def count(text, language):
    return sum(1 for character in unicodedata.normalize("NFKD", text) if belongs(character, language))


def words_of(language):
    """Words of the interface of that language: real ones, with all the letters that it has."""
    text = (ROOT / f"content/strings/{language}.yaml").read_text(encoding="utf-8")
    values = " ".join(line.split(":", 1)[1] for line in text.splitlines() if ": " in line and not line.startswith("#"))
    words = re.findall(r"[\u4e00-\u9fff]{2}" if language == "zh" else r"[^\W\d_]{3,}", values)
    if language in ("en", "fr", "es"):
        words = [word for word in words if word.isascii() or unicodedata.name(word[0]).startswith("LATIN")]
    return sorted(set(word for word in words if count(word, language) == len(unicodedata.normalize("NFC", word))))


class Records:
    """A folder of records, and where each secret of it stands."""

    def __init__(self, seed, reviews=8):
        self.dice = random.Random(seed)
        self.words = {language: words_of(language) for language in LANGUAGES}
        self.texts = {language: [] for language in LANGUAGES}
        self.files = {}
        for number in range(reviews):
            path = f"reviews/XAA-untoc-{number}.json"
            texts = []
            for place, language in enumerate(LANGUAGES):
                text = self.prose(language)
                texts.append({"language": language, "origin": "original", "text": text})
                self.texts[language].append((text, {"path": path, "key": f"responses/0/texts/{place}/text"}))
            review = {"format": "review/1", "party": "XAA", "responses": [{"question": "5.1", "texts": texts}]}
            self.files[path] = json.dumps(review, ensure_ascii=False, indent=2)
        self.files["persons.yaml"] = json.dumps({"format": "persons/1", "persons": PERSONS}, ensure_ascii=False, indent=1)
        self.files["consents/note-of-july.yaml"] = "format: consent/1\nid: XAA-2031-07\nreference: NV/2031/0417\n"

    def prose(self, language):
        """Some two hundred words in sentences that nobody wrote."""
        sentences = []
        for _ in range(12):
            words = [self.dice.choice(self.words[language]) for _ in range(self.dice.randint(12, 20))]
            sentences.append("，".join(words) + "。" if language == "zh" else " ".join(words).capitalize() + ".")
        return ("" if language == "zh" else " ").join(sentences[:6]) + "\n\n" + " ".join(sentences[6:])

    def run(self, language, letters):
        """A part of one of the texts with exactly that many letters, and where it stands."""
        text, item = self.dice.choice(self.texts[language])
        places = [place for place, character in enumerate(text) if belongs(character, language)]
        first = self.dice.randrange(len(places) - letters)
        return text[places[first]:places[first + letters - 1] + 1], item

    def decoy(self, language):
        """A text of the same words that stands in no record."""
        return self.prose(language)

    def write(self, folder):
        for path, text in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

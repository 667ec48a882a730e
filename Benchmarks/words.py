"""Texts of any length in six languages, put together from sentences of the demonstration records.

The sentences are the project's own and invented, so nothing here says anything about a real State. Their numbers change from
text to text: thirty thousand pages of the same sentences would be kinder to caches than real ones are.
"""

import json
import random
import re
import unicodedata
from pathlib import Path

LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]

# Words that the tests of the gate look for, names and contacts of the invented persons: none of them may be carried on.
_UNWANTED = re.compile(r"vwy[a-z]|zqx[a-z]|@|\+999|https?:|[⟦⟧\[\]|<>`~\\_#*^]")
_NUMBER = re.compile(r"[0-9]+")
_END_OF_SENTENCE = {"zh": re.compile(r"(?<=[。！？])"), "ar": re.compile(r"(?<=[.؟!])\s+")}
_END_OF_OTHER_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÖØ-ÞЀ-Я«¿¡“])")
_LIST_MARK = re.compile(r"^\s*([-+]|[0-9]+[.)])\s+")


class Dice:
    """Chance with a seed. Only `random()` is used, whose values are the same in every version of Python."""

    def __init__(self, *seed):
        self._random = random.Random("/".join(map(str, seed))).random

    def below(self, limit):
        return int(self._random() * limit)

    def between(self, first, last):
        return first + self.below(last - first + 1)

    def happens(self, percent):
        return self._random() * 100 < percent

    def one(self, values):
        return values[self.below(len(values))]

    def weighted(self, values):
        """One of the keys, each as often as its value says."""
        rest = self._random() * sum(values.values())
        for key, weight in values.items():
            rest -= weight
            if rest < 0:
                return key
        return key

    def some(self, values, count):
        """Different values, in their order."""
        places = list(range(len(values)))
        for place in range(min(count, len(places))):
            other = place + self.below(len(places) - place)
            places[place], places[other] = places[other], places[place]
        return [values[place] for place in sorted(places[:count])]

    def length(self, shortest, longest):
        """Bytes of a text: most are short, few are long."""
        return shortest + int((longest - shortest) * self._random() ** 6)


class Words:
    """Sentences by language."""

    def __init__(self, records):
        self.sentences = {language: _sentences(records, language) for language in LANGUAGES}

    def sentence(self, dice, language):
        words = dice.one(self.sentences[language])
        return _NUMBER.sub(lambda number: _other_number(dice, number.group()), words)

    def paragraph(self, dice, language, count):
        between = "" if language == "zh" else " "
        return between.join(self.sentence(dice, language) for _ in range(count))

    def phrase(self, dice, language):
        """A few words, for a cell of a table or the beginning of a paragraph."""
        words = self.sentence(dice, language).rstrip(".。")
        return words[:8] if language == "zh" else " ".join(words.split()[:3]).rstrip(",;:،")

    def text(self, dice, language, length, is_headed=False):
        """Markdown of about so many bytes: paragraphs, and now and then a list, emphasis, a table, a note or a link."""
        blocks, notes, size = [], [], 0
        while size < length:
            if is_headed and len(blocks) % 4 == 0:
                blocks.append("## " + self.phrase(dice, language))
            block = self._block(dice, language, max(1, min(4, (length - size) // 120)), notes)
            blocks.append(block)
            size += len(block.encode()) + 2
        return "\n\n".join(blocks + notes)

    def _block(self, dice, language, sentences, notes):
        form = dice.weighted(_FORMS)
        if form == "list":
            mark = dice.one(["- {}", "{}. "])
            items = range(1, dice.between(3, 5) + 1)
            return "\n".join(
                (f"{item}. " if mark != "- {}" else "- ") + self.sentence(dice, language) for item in items)
        if form == "table":
            rows = [[self.phrase(dice, language) for _ in range(3)] for _ in range(dice.between(3, 6))]
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            return "\n".join([lines[0], "|---|---|---|"] + lines[1:])
        paragraph = self.paragraph(dice, language, sentences)
        if form == "emphasis":
            return f"**{self.phrase(dice, language)}** {paragraph} *{self.phrase(dice, language)}*"
        if form == "named link":
            return f"{paragraph} [{self.phrase(dice, language)}](https://example.org/laws/{dice.between(1, 9999)})"
        if form == "bare link":
            return f"{paragraph} https://example.org/cases/{dice.between(1, 9999)}"
        if form == "note":
            notes.append(f"[^{len(notes) + 1}]: {self.sentence(dice, language)}")
            return f"{paragraph}[^{len(notes)}]"
        return paragraph


_FORMS = {"paragraph": 62, "list": 14, "emphasis": 10, "named link": 5, "bare link": 4, "note": 3, "table": 2}


def _other_number(dice, digits):
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return str(dice.between(1990, 2024))
    return str(dice.between(10 ** (len(digits) - 1), 10 ** len(digits) - 1))


def _sentences(records, language):
    """What the records hold in one language, a sentence each, without repetition."""
    found = {}
    end = _END_OF_SENTENCE.get(language, _END_OF_OTHER_SENTENCE)
    for path in sorted(Path(records).glob("reviews/*.json")):
        for text in _texts(json.loads(path.read_text("utf-8")), language):
            for line in unicodedata.normalize("NFC", text).split("\n"):
                if "|" in line or line.startswith("[^"):
                    continue
                line = _LIST_MARK.sub("", line).replace("**", "").replace("*", "")
                for sentence in end.split(line):
                    sentence = sentence.strip().rstrip(";؛；").strip()
                    if len(sentence.encode()) >= 24 and not _UNWANTED.search(sentence):
                        found[_ended(sentence, language)] = None
    return list(found)


def _ended(sentence, language):
    """A member of a list has no full stop, and gets one here."""
    stop = "。" if language == "zh" else "."
    return sentence if sentence[-1] in ".!?:。！？：؟" else sentence.rstrip(",،，") + stop


def _texts(node, language):
    if isinstance(node, dict):
        if node.get("language") == language and "text" in node:
            yield node["text"]
        for value in node.values():
            yield from _texts(value, language)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value, language)

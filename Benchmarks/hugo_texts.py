"""The bodies of the pages with texts of States, as Markdown for Hugo.

Each text stands in it as the State wrote it. What the site adds to a text (its label, the rule that releases it, how to cite
it) is HTML that is ready for the page: Hugo has nothing to compute for it, no shortcode to call. That favours Hugo.
"""

import html
import re

_NOTE = re.compile(r"\[\^(\w+)\]")
_DIRECTION = {"ar": "rtl"}


class Bodies:
    """Makes bodies for one review in one language."""

    def __init__(self, source, review, language):
        self.source, self.review, self.language = source, review, language
        self.strings = source.strings[language]
        self.party = source.parties[review["party"]]["name"][language]
        self.scope = review["instrument"], review["cluster"]

    def body(self, material):
        return "\n\n".join(getattr(self, "_" + material)()) + "\n"

    def say(self, key, **places):
        text = self.strings[key]
        for name, value in places.items():
            text = text.replace("{" + name + "}", value)
        return text

    def article(self, number):
        if number is None:
            return self.say("review.general-questions")
        title = self.source.articles[self.scope[0], number][self.language]
        return self.say("review.article", number=number, title=title)

    def texts(self, texts, anchor):
        """Texts in their languages, with what is said about each."""
        parts = ['<div class="pair">'] if len(texts) == 2 else []
        for text in sorted(texts, key=lambda text: text["origin"] != "original"):
            language = text["language"]
            direction = _DIRECTION.get(language, "ltr")
            label = self.say(f"text.{text['origin']}", language=self.say(f"language.{language}"))
            parts.append(f'<div class="said"><p class="lab">{label}</p>\n<div lang="{language}" dir="{direction}">')
            note = f"[^{anchor}-{language}-{text['origin'][0]}\\1]"
            parts.append(_NOTE.sub(note, text["text"]).replace("⟦⟧", f"*{self.say('text.withheld-passage')}*"))
            parts.append("</div>" + self._references(text) + "</div>")
        return parts + (["</div>"] if len(texts) == 2 else [])

    def _references(self, text):
        references = text.get("references")
        if not references:
            return ""
        rows = "".join(
            f'\n<li><bdi><a href="{html.escape(each["url"])}" rel="external nofollow noopener noreferrer">'
            f'{html.escape(each["title"])}, {html.escape(each["provision"])}</a></bdi></li>' for each in references)
        return f'\n<p class="lab">{self.say("text.references")}</p>\n<ul class="items">{rows}\n</ul>\n'

    def basis(self, texts):
        rules = sorted({rule for text in texts for rule in text["basis"]}, key=lambda rule: int(rule[1:]))
        since = max(text["since"] for text in texts)
        if "C2" in rules:
            sentence = self.say("basis.at-request", party=self.party, date=since)
        else:
            sentence = self.say("basis.by-agreement", date=since)
        links = " ".join(f'<a href="../../rules.html#{rule}">{rule}</a>' for rule in rules)
        return f'<p class="basis">{sentence} <span class="whole">{self.say("basis.rules")} {links}</span></p>'

    def cite(self, texts, anchor, words):
        leading = min(texts, key=lambda text: text["origin"] != "original")
        cited = html.escape(f"{self.party}, {words}, {leading['since']}")
        return (
            f'<details class="cite"><summary>{self.say("citation.cite")}<span class="vh"> {cited}</span></summary>\n'
            f'<dl><dt>{self.say("citation.citation")}</dt><dd>{cited}</dd>\n'
            f'<dt>{self.say("citation.address")}</dt><dd class="mono"><bdi>#{anchor}</bdi></dd>\n'
            f'<dt>{self.say("citation.digest")}</dt><dd class="mono"><bdi>{leading["sha256"]}</bdi></dd></dl></details>')

    def meta(self, texts, anchor, words):
        return [
            f'<div class="meta">{self.basis(texts)}\n<p><a class="perma" href="#{anchor}">'
            f'{self.say("citation.permanent-link")}<span class="vh"> ({anchor})</span></a></p>\n'
            f'{self.cite(texts, anchor, words)}\n</div>']

    def _questionnaire(self):
        answers = {each["question"]: each["versions"] for each in self.review["responses"]}
        parts = []
        for section in self.source.questionnaires[self.scope]["sections"]:
            article = section["article"]
            parts.append(f"## {self.article(article)} {{#{'article-' + article if article else 'general'}}}")
            for question in section["questions"]:
                for each in [question] + question["questions"]:
                    if each["id"] in answers:
                        parts += self._question(each, answers[each["id"]])
            parts.append(f'<p class="up"><a href="#toc">{self.say("questionnaire.back")}</a></p>')
        return parts

    def _question(self, question, versions):
        anchor, words = f"q-{question['id']}", self.say("review.question", number=question["id"])
        parts = [f'### <span class="no">{words}</span> {question["text"][self.language]} {{#{anchor}}}']
        for place, version in reversed(list(enumerate(versions))):
            name = anchor if place == 0 else f"{anchor}-{place + 1}"
            if place < len(versions) - 1:
                parts.append(f'<p class="lab">{self.say("questionnaire.earlier-version")}</p>')
            answer = version[0].get("answer")
            if answer:
                said = self.say(f"answer.{answer}")
                parts.append(f'<p class="lab">{self.say("questionnaire.answer")} <span class="chip">{said}</span></p>')
            parts += self.texts(version, name) + self.meta(version, anchor, words)
        return parts

    def _dialogue(self):
        parts = []
        for number, message in enumerate(self.review["dialogue"], start=1):
            anchor = f"m-{number}"
            speaker = self.source.parties[message["speaker"]]["name"][self.language]
            kind = self.say(f"dialogue.{message['kind']}")
            parts.append(f'## {speaker} <span class="sub">{kind}</span> {{#{anchor}}}')
            if message.get("article"):
                parts.append(f'<p class="lab">{self.article(message["article"])}</p>')
            parts += self.texts(message["texts"], anchor) + self.meta(message["texts"], anchor, kind)
        return parts

    def _observations(self):
        parts, number = [], 0
        observations = self.review["observations"]
        for article in sorted({each["article"] for each in observations}, key=int):
            parts.append(f"## {self.article(article)} {{#article-{article}}}")
            for each in observations:
                if each["article"] == article:
                    number += 1
                    kind = self.say(f"observation.{each['kind']}")
                    parts.append(f'### <span class="chip">{kind}</span> {{#o-{number}}}')
                    parts += self.texts(each["texts"], f"o-{number}") + self.meta(each["texts"], f"o-{number}", kind)
        return parts + self._comment("list-of-observations")

    def _summary(self):
        parts, texts = [], self.review["summary"]
        for text in texts:
            parts.append(f"## {self.say('language.' + text['language'])} {{#{text['language']}}}")
            parts += self.texts([text], f"s-{text['language']}")
        if texts:
            parts += [self.basis(texts), self.cite(texts, "summary", self.say("material.summary"))]
        return parts + self._comment("summary")

    def _documents(self):
        parts = []
        for number, document in enumerate(self.review["documents"], start=1):
            texts = document["texts"]
            parts.append(f"## {texts[0].get('title', number)} {{#d-{number}}}")
            parts += self.texts(texts, f"d-{number}") + self.meta(texts, f"d-{number}", str(number))
        return parts

    def _comment(self, subject):
        for comment in self.review["comments"]:
            if comment["on"] == subject:
                parts = ['<aside class="comment">', f"## {self.say('comment.title')} {{#comment}}"]
                return parts + self.texts(comment["texts"], "c") + [self.basis(comment["texts"]), "</aside>"]
        return []

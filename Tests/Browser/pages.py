"""Which pages of a built site are looked at: of every kind the largest one, which has the most that can go wrong."""

from pathlib import Path

LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]

# A kind of page, and where its pages stand below the folder of a language.
KINDS = [
    ("home", "index.html"),
    ("states", "states.html"),
    ("states of a filter", "states/*-*.html"),
    ("questionnaire", "states/*/*-questionnaire.html"),
    ("dialogue", "states/*/*-dialogue.html"),
    ("observations", "states/*/*-observations.html"),
    ("summary", "states/*/*-summary.html"),
    ("review documents", "states/*/*-documents.html"),
    ("mechanism", "mechanism.html"),
    ("page of the mechanism", "mechanism/*.html"),
    ("page for readers", "about/*.html"),
    ("rules", "rules.html"),
    ("status", "status.html"),
    ("drawing of lots", "drawing-of-lots.html"),
    ("constructive dialogues", "dialogues.html"),
    ("constructive dialogue", "dialogues/*.html"),
    ("documents", "documents.html"),
    ("documents of a filter", "documents/*.html"),
    ("glossary", "glossary.html"),
    ("articles", "articles.html"),
    ("article", "articles/*.html"),
    ("topic", "topics/*.html"),
    ("data", "data.html"),
    ("what is new", "new.html"),
    ("search", "search.html"),
    ("not found", "404.html"),
]


def _largest(paths):
    return max(paths, key=lambda path: (path.stat().st_size, path.name), default=None)


def kinds(site: Path) -> dict[str, str]:
    """The page to look at of each kind, as a path below the folder of any language.

    Chosen in English, so that all languages look at the same page. A site of which a kind is missing is a fault of the site,
    but for the kinds that need published material."""
    english = site / "en"
    found = {}
    for kind, pattern in KINDS:
        page = _largest(english.glob(pattern))
        if page is not None:
            found[kind] = page.relative_to(english).as_posix()
        elif not pattern.startswith("states/*/"):
            raise SystemExit(f"no page of the kind “{kind}” in {english}: {pattern}")
    profiles = sorted(page for page in english.glob("states/*.html") if "-" not in page.name)
    published = [page for page in profiles if page.with_suffix("").is_dir()]
    others = [page for page in profiles if not page.with_suffix("").is_dir()]
    for kind, candidates in [("profile", published), ("profile without material", others)]:
        page = _largest(candidates)
        if page is not None:
            found[kind] = page.relative_to(english).as_posix()
    return found

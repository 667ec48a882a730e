"""A check that finds nothing proves something only if it can find: each check of the files gets a copy of the site
with one fault."""

import shutil
import tempfile
from pathlib import Path

import files

# A check, a file, and words in it with those that take their place.
FAULTS = [
    (files.links, "en/rules.html", 'href="../en/status.html"', 'href="../en/no-such-page.html"'),
    (files.links, "ar/rules.html", 'href="#main"', 'href="#no-such-place"'),
    (files.feeds, "en/feed.xml", "T00:00:00Z", "T00:00:00"),
    (files.feeds, "fr/feed.xml", "<updated>", "<id/><updated>"),
    (files.package, "data/treaty-actions.csv", ",2000-12-14,", ",2000-13-14,"),
    (files.package, "data/datapackage.json", '"path" : "texts.csv"', '"path" : "text.csv"'),
    (files.formulas, "data/parties.csv", "\nA", "\n=A"),
    (files.record, "data/public-record/manifest.json", '"as_at"', '"as_of"'),
    (files.record, "data/parties/afg.json", '"reviews" : [', '"count" : 0, "reviews" : ['),
    (files.catalogue, "data/catalog.jsonld", "dct:publisher", "dct:author"),
    (files.first_view, "en/states/afg.html", "</main>", "</main>" + " " * files.FIRST_VIEW),
]


def _finds(check, site, name, words, others):
    """Whether the check finds the fault, which is taken out again."""
    file = site / name
    text = file.read_text(encoding="utf-8")
    if words not in text:
        raise SystemExit(f"the fault can't be built in: no {words} in {file}")
    file.write_text(text.replace(words, others, 1), encoding="utf-8")
    findings = check(site)
    file.write_text(text, encoding="utf-8")
    return bool(findings)


def results(site):
    """For each fault whether its check found it."""
    site = Path(site).resolve()
    found = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy)
        for check, *fault in FAULTS:
            is_found = _finds(check, copy, *fault)
            found.append((f"control: {check.__name__} with a fault in {fault[0]}", [] if is_found else ["not found"]))
        page = Path(folder) / "page.html"
        text = (site / "en" / "rules.html").read_text(encoding="utf-8")
        page.write_text(text.replace("</main>", "<b><p></p></b></main>", 1), encoding="utf-8")
        found.append(("control: html with a fault", [] if files.html(page) else ["not found"]))
    bibliography = min(site.rglob("*.bib"))
    with tempfile.TemporaryDirectory() as folder:
        for ending in (".bib", ".csl.json"):
            text = bibliography.with_suffix(ending).read_text(encoding="utf-8")
            broken = text.replace("title = {", "title = {{", 1) if ending == ".bib" else text
            (Path(folder) / f"page{ending}").write_text(broken, encoding="utf-8")
        found.append(("control: citations with a fault", [] if files.citations(Path(folder)) else ["not found"]))
    return found

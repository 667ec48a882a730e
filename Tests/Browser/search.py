"""The search page as readers use it: what is found, shared addresses, filters, keyboard, without script, from disk."""

import json
from pathlib import Path
from urllib.parse import quote

QUERIES = Path(__file__).resolve().parent.parent / "SearchTests" / "Tools" / "queries.json"
# Page, scripts, index and what is shown; every page has the style sheet.
BUDGET = 150_000


def _results(page):
    """All results as addresses below the folder of the language, after asking for more until there is no more."""
    page.wait_for_function("() => !document.getElementById('found').textContent.endsWith('…')")
    page.wait_for_load_state("networkidle")
    while page.is_visible("#more"):
        before = page.locator(".hits > li").count()
        page.click("#more")
        page.wait_for_function("before => document.querySelectorAll('.hits > li').length > before", arg=before)
    return page.evaluate(
        """() => [...document.querySelectorAll('.hits > li > a')].map((link) =>
          decodeURIComponent(link.getAttribute('href')).replace('.html', ''))""")


def _groups(page):
    return page.evaluate("() => [...document.querySelectorAll('#results > section > h2')].map((h) => h.textContent)")


def _order(page, select):
    return page.evaluate("select => [...document.querySelectorAll(`#${select} option`)].map((o) => o.textContent)", select)


def _in_order(groups, names):
    places = [names.index(group) for group in groups if group in names]
    return [] if places == sorted(places) else [f"the groups stand in the order {groups[:6]}"]


def look_at(reader, language):
    """Every check of the search in one language, as pairs of a name and findings."""
    import checks

    results = []

    def note(check, findings):
        results.append((f"search, {check}", findings))

    queries = [query for query in json.loads(QUERIES.read_text(encoding="utf-8")) if query["reader"] == language]
    tab = reader.without_cache
    for number, query in enumerate(queries):
        page, noise = reader.open(f"{language}/search.html?q={quote(query['query'])}", 1280, tab)
        page.wait_for_selector(".hits > li")
        page.wait_for_load_state("networkidle")
        total = sum(size for address, size in tab.moved if not address.endswith(".css"))
        note(f"bytes of “{query['query']}”", [] if 0 < total < BUDGET else [f"{total} bytes, {BUDGET} allowed"])
        found = _results(page)
        missing = [place for place in query["expected"] if place not in found]
        note(f"“{query['query']}” finds what it has to", [f"not {place}" for place in missing])
        note(f"“{query['query']}”, States in order", _in_order(_groups(page), _order(page, "state")))
        note(f"“{query['query']}”, marks", [] if page.locator("mark").count() else ["nothing is marked"])
        note(f"“{query['query']}”, quiet and alone", list(noise))
        if number == 0:
            note("axe", checks.axe(page))
            note("contrast, light", checks.contrast(page))
            page.set_viewport_size({"width": 320, "height": 900})
            note("320 px, width", checks.sideways(page))
            note("320 px, axe", checks.axe(page))
            shared = page.url
            again, _ = reader.open(shared.removeprefix(reader.base + "/"), 1280, reader.other, scheme="dark")
            again.wait_for_selector(".hits > li")
            note("shared address", [] if _results(again) == found else ["another reader sees other results"])
            note("contrast, dark", checks.contrast(again))
    note("keyboard", _keyboard(reader, language, queries[0]["query"]))
    note("filters", _filters(reader, language))
    note("nothing found", _nothing(reader, language))
    note("without JavaScript", _without_script(reader.browser, f"{reader.base}/{language}/search.html"))
    note("from disk", _without_script(reader.browser, (reader.site / language / "search.html").resolve().as_uri(), True))
    return results


def _keyboard(reader, language, query):
    page, noise = reader.open(f"{language}/search.html", 1280)
    page.wait_for_selector("#q")
    page.focus("#q")
    page.keyboard.type(query)
    page.keyboard.press("Enter")
    page.wait_for_selector(".hits > li")
    findings = list(noise)
    if page.evaluate("() => document.activeElement.id") != "q":
        findings.append("the focus leaves the field")
    if "?q=" not in page.url:
        findings.append(f"the address is {page.url}")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.hits a')"):
            break
    else:
        findings.append("the first result is not reached")
    target = page.evaluate("() => document.activeElement.href")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if page.url != target:
        findings.append(f"{page.url} and not {target}")
    anchor = page.evaluate("() => location.hash === '' || document.querySelector(':target') !== null")
    if not anchor:
        findings.append(f"no such anchor: {page.url}")
    page.go_back()
    page.wait_for_selector(".hits > li")
    return findings


def _filters(reader, language):
    page, noise = reader.open(f"{language}/search.html?state=XAA&kind=observations", 1280)
    page.wait_for_selector(".hits > li")
    findings = list(noise)
    found = _results(page)
    if not found or any(not place.startswith("states/xaa/") or "-observations" not in place for place in found):
        findings.append(f"State and kind: {found[:5]}")
    page.select_option("#kind", "")
    page.select_option("#article", "untoc-5")
    page.select_option("#order", "article")
    page.wait_for_function("() => document.querySelectorAll('#results > section').length === 1 && location.search.includes('order')")
    if any(part not in page.url for part in ("state=XAA", "article=untoc-5", "order=article")):
        findings.append(f"the address is {page.url}")
    page.select_option("#article", "")
    page.select_option("#language", "fr")
    page.wait_for_function(
        """() => {
          const excerpts = [...document.querySelectorAll('.hits p[lang]')];
          return excerpts.length > 0 && excerpts.every((excerpt) => excerpt.lang === 'fr');
        }""")
    groups = _groups(page)
    if len(set(groups)) != len(groups) or len(groups) < 2:
        findings.append(f"by article: {groups[:5]}")
    return findings


def _nothing(reader, language):
    page, noise = reader.open(f"{language}/search.html?q=qqqqzzzz", 1280)
    page.wait_for_function("() => document.getElementById('found').textContent === document.getElementById('search').dataset.nothing")
    findings = list(noise)
    if page.locator(".hits").count():
        findings.append("results for nothing")
    return findings


def _without_script(browser, address, javascript=False):
    """The page that is read without script, or from disk, where browsers load no modules."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(address)
    findings = []
    if page.is_visible("#q"):
        findings.append("a form that does nothing")
    if not page.is_visible("#unavailable"):
        findings.append("no word about it")
    for target in ("articles.html", "states.html", "topics/best-practice.html"):
        if not page.is_visible(f"#ways a[href$='{target}']"):
            findings.append(f"no link to {target}")
    context.close()
    return findings

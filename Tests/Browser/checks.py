"""What is checked of a page in the browser. Each check gives the faults that it found, none if all is well."""

import json
from pathlib import Path
from urllib.parse import urljoin

import html5lib
from axe_playwright_python.sync_playwright import Axe

HERE = Path(__file__).resolve().parent
CONTRAST = (HERE / "contrast.js").read_text(encoding="utf-8")

# WCAG 2.2, 1.4.12: readers may set these themselves. A constructed style sheet is not held back by the site's policy.
TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    + "p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets = [sheet];
}"""

LINK_NAMES = """() => {
  const seen = new Map();
  const findings = [];
  for (const link of document.querySelectorAll("main a[href]")) {
    const name = (link.getAttribute("aria-label") ?? link.textContent).trim().replace(/\\s+/g, " ");
    if (!name) findings.push("a link without a name: " + link.href);
    if (seen.has(name) && seen.get(name) !== link.href) findings.push(`“${name}” leads to two places`);
    seen.set(name, link.href);
  }
  return findings;
}"""

OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def axe(page, colours=True):
    findings = []
    options = {
        "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": colours}}}
    if page.evaluate("() => typeof axe === 'undefined'"):
        response = Axe().run(page, options=options).response
    else:  # Bringing the script once for each page is enough.
        response = page.evaluate("(options) => axe.run(options)", options)
    for violation in response["violations"]:
        nodes = violation["nodes"]
        findings.append(f"axe {violation['id']} ({len(nodes)}): {nodes[0]['html'][:160]}")
    return findings


def contrast(page):
    return page.evaluate(CONTRAST)


def sideways(page):
    excess = page.evaluate(OVERFLOW)
    return [f"scrolls sideways by {excess} px"] if excess > 0 else []


def text_spacing(page):
    page.evaluate(TEXT_SPACING)
    return [f"with more space in the text: {finding}" for finding in sideways(page)]


def link_names(page):
    return page.evaluate(LINK_NAMES)


def skip_link(page):
    """The first stop of the keyboard leads past the frame into the text."""
    page.keyboard.press("Tab")
    label = page.evaluate("""() => {
      const e = document.activeElement, box = e.getBoundingClientRect();
      return e.matches("a.skip") && box.top >= 0 && box.left >= 0 && box.height > 20 ? "" : e.outerHTML.slice(0, 80);
    }""")
    if label:
        return [f"the first stop of the keyboard is no visible link past the frame: {label}"]
    page.keyboard.press("Enter")
    if not page.evaluate("() => document.activeElement.id === 'main'"):
        return ["the link past the frame does not lead to the main part"]
    page.keyboard.press("Tab")
    if not page.evaluate("() => document.activeElement.closest('main, footer') !== null"):
        return ["the stop after the link past the frame is not in the main part"]
    return []


def _listed(page, address):
    """The links of the rows of a page that is fetched and not shown. The policy lets no script in the browser parse it."""
    text = page.evaluate("async (address) => (await fetch(address)).text()", address)
    tree = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False).parse(text)
    lists = [each for each in tree.iter("ul") if "states" in (each.get("class") or "").split()]
    return [urljoin(address, row[0].get("href")) for each in lists for row in each.findall("li") if row[0].tag == "a"]


def instant_filters(page, base, path):
    """With a script, each filter leaves the same rows as its page without one; two filters leave what both of them leave."""
    visible = """() => [...document.querySelectorAll("ul.states > li:not([hidden]) > a:first-child")]
      .filter((a) => a.checkVisibility()).map((a) => a.href)"""
    page.goto(f"{base}/{path}")
    page.click("details.filters > summary")
    everything, findings = page.evaluate(visible), []
    lists = {}
    for link in page.query_selector_all("[data-choice]"):
        choice = link.get_attribute("data-choice")
        lists[choice] = _listed(page, link.evaluate("(a) => a.href"))
        link.click()
        if page.evaluate(visible) != lists[choice]:
            findings.append(f"the filter {choice} leaves other States than its page")
        if page.url != f"{base}/{path}?of={choice}":
            findings.append(f"the choice {choice} is not in the address: {page.url}")
        page.click("[data-instant] a:not([data-choice])")
        if page.evaluate(visible) != everything:
            findings.append(f"after {choice}, “all” does not bring all States back")
    page.goto(f"{base}/{path}?of=african.questionnaire")
    both = [row for row in lists["african"] if row in lists["questionnaire"]]
    if page.evaluate(visible) != both:
        findings.append("an address with two choices does not leave what both leave")
    return findings


def words(page):
    return " ".join(page.evaluate("() => document.querySelector('main').innerText").split())


def markup(text):
    """Faults in the HTML as it was sent: errors of the parser, identifiers used twice, anything inline that the policy forbids."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(text)
    findings = [f"{line}:{column}: {code} {json.dumps(data)}" for (line, column), code, data in parser.errors]
    seen = set()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        identifier = element.get("id")
        if identifier is not None and identifier in seen:
            findings.append(f"the id “{identifier}” stands twice")
        seen.add(identifier)
        if element.tag in ("style", "iframe", "object", "embed") or "style" in element.attrib:
            findings.append(f"inline style or embedding: <{element.tag}>")
        if element.tag == "script" and element.get("type") == "application/ld+json":
            # Data, which no browser runs and no policy has to let in.
            json.loads(element.text)
        elif element.tag == "script" and not element.get("src"):
            findings.append("a script inside of the page")
        findings += [f"an event attribute: {name}" for name in element.attrib if str(name).startswith("on")]
    for element in tree.iter():
        for name in ("aria-labelledby", "aria-describedby", "for"):
            for target in (element.get(name) or "").split() if isinstance(element.tag, str) else []:
                if target not in seen:
                    findings.append(f"{name} names “{target}”, which is not on the page")
    return findings

"""Chromium, and everything that it hears of a page. The browser and its driver are those of Tests/Browser."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

_BROWSER = Path(__file__).resolve().parents[1] / "Browser" / "run.py"

# What the texts of a page could have made of it, asked after it has loaded. `name` and the title are the page's own.
_AFTERWARDS = """() => {
  const findings = [];
  if (window.name) findings.push("script: the window has a name");
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "img", "audio", "video", "style", "math", "form"].includes(name)
      && !(name === "form" && element.closest("[role=search], search, main") && !element.closest("[lang] blockquote"))) findings.push("element: " + name);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on") || attribute === "style") findings.push("attribute: " + attribute);
      if (["href", "src", "action", "xlink:href"].includes(attribute)) {
        if (!URL.canParse(value, document.baseURI)) continue; // It leads nowhere.
        const url = new URL(value, document.baseURI);
        const isOwn = url.origin === location.origin;
        if (!isOwn && !["http:", "https:", "mailto:"].includes(url.protocol)) findings.push("address: " + value.slice(0, 60));
        if (!isOwn && url.protocol !== "mailto:" && element.localName === "a" && !element.relList.contains("nofollow")
          && element.closest(".text")) findings.push("no relation: " + value.slice(0, 60));
      }
    }
  }
  return findings;
}"""


def _browser_tests():
    specification = importlib.util.spec_from_file_location("browser_run", _BROWSER)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def enter_environment():
    """Starts the program again inside of the environment of the browser tests."""
    tests = _browser_tests()
    if Path(sys.prefix).resolve() == tests.ENVIRONMENT.resolve():
        return
    python = tests.ENVIRONMENT / "bin" / "python"
    mark = tests.ENVIRONMENT / "requirements.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != tests.REQUIREMENTS.read_text(encoding="utf-8"):
        import venv

        print(f"installing the checkers into {tests.ENVIRONMENT.name}/", flush=True)
        venv.create(tests.ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", tests.REQUIREMENTS], check=True)
        mark.write_text(tests.REQUIREMENTS.read_text(encoding="utf-8"), encoding="utf-8")
    os.execv(python, [str(python), *sys.argv])


def listen(base, paths):
    """What pages do that texts must not make them do, a line for each."""
    from playwright.sync_api import sync_playwright
    from reader import chromium

    heard = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        context = browser.new_context(bypass_csp=True, reduced_motion="reduce", viewport={"width": 900, "height": 600})
        current = [""]

        def hear(words):
            heard.append(f"{current[0]}: {words}")

        def guard(route):
            if route.request.url.startswith(base + "/"):
                route.continue_()
            else:
                hear(f"request: {route.request.url[:100]}")
                route.abort()

        context.expose_function("hostile", lambda number: hear(f"script: {number}"))
        # Only what is not the site's own goes through the tests: everything else stays fast.
        context.route(lambda url: not url.startswith(base + "/"), guard)
        page = context.new_page()
        page.on("console", lambda message: hear(f"console: {message.text[:120]}"))
        page.on("pageerror", lambda error: hear(f"error: {str(error)[:120]}"))
        page.on("popup", lambda popup: hear(f"window: {popup.url[:100]}"))

        def answer(dialog):
            hear(f"dialog: {dialog.message[:100]}")
            dialog.dismiss()

        page.on("dialog", answer)
        for path in paths:
            current[0] = path
            response = page.goto(f"{base}/{path}", wait_until="load")
            if response is None or response.status != 200:
                hear("no page")
            if page.url.partition("#")[0] != f"{base}/{path}":
                hear(f"elsewhere: {page.url[:100]}")
            for finding in page.evaluate(_AFTERWARDS):
                hear(finding)
        page.wait_for_timeout(100)
        browser.close()
    return heard

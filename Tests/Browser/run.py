#!/usr/bin/env python3
"""Looks at a built site as its readers do, in Chromium: every kind of page in six languages at three widths.

    python3 Tests/Browser/run.py public

What is needed from PyPI is installed into .build-browser/ on the first run; the browser is Debian's (`apt install chromium`, or
another one named by $CHROMIUM). The last line says how many checks passed and failed; the exit code is 1 when one failed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import venv
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
ENVIRONMENT = HERE.parent.parent / ".build-browser"
WIDTHS = [320, 768, 1280]


def enter_environment():
    """Starts the program again inside of its own environment, which it makes if it has to."""
    if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
        return
    python = ENVIRONMENT / "bin" / "python"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    mark = ENVIRONMENT / "requirements.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        print(f"installing Playwright and axe into {ENVIRONMENT.name}/", flush=True)
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=True)
        mark.write_text(wanted, encoding="utf-8")
    os.execv(python, [str(python), str(Path(__file__).resolve()), *sys.argv[1:]])


def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise SystemExit("no Chromium: apt install chromium, or name one by $CHROMIUM")
    return path


def visit(browser, base, path, width, scheme="light", javascript=True, measure=None):
    """A page that is loaded, and everything that it said or asked for while it was. measure takes the
    address and the bytes of each answer."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=javascript,
        reduced_motion="reduce")
    page = context.new_page()
    noise = []
    page.on("console", lambda message: noise.append(f"console: {message.text[:160]}"))
    page.on("pageerror", lambda error: noise.append(f"error: {str(error)[:160]}"))
    page.on("requestfailed", lambda request: noise.append(f"failed: {request.url}"))
    page.on("request", lambda request: noise.append(f"request to another origin: {request.url}")
            if not request.url.startswith(base + "/") else None)
    if measure is not None:
        page.on("requestfinished", lambda request: measure(request.url, request.sizes()["responseBodySize"]))
    response = page.goto(f"{base}/{path}")
    if response.status != 200:
        noise.append(f"answer {response.status}")
    return context, page, noise


def look_at(browser, base, path, results, name):
    """Every check of one page in one language."""
    import checks

    def note(check, findings):
        results.append((f"{name}, {check}", findings))

    for width in WIDTHS:
        context, page, noise = visit(browser, base, path, width)
        note(f"{width} px, quiet and alone", noise)
        note(f"{width} px, axe", checks.axe(page))
        note(f"{width} px, width", checks.sideways(page))
        if width == 320:
            note("320 px, text spacing", checks.text_spacing(page))
        if width == 1280:
            note("contrast, light", checks.contrast(page))
            note("names of links", checks.link_names(page))
            if page.query_selector("a.skip"):
                note("keyboard", checks.skip_link(page))
            words = checks.words(page)
        context.close()
    context, page, _ = visit(browser, base, path, 1280, scheme="dark")
    note("contrast, dark", checks.contrast(page))
    note("axe, dark", checks.axe(page))
    context.close()
    context, page, _ = visit(browser, base, path, 1280, javascript=False)
    # The form of the search is only there with script; search.py looks at the page without.
    if not path.endswith("/search.html"):
        note("without JavaScript", [] if checks.words(page) == words else ["the text differs"])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    note("print", checks.sideways(page) + ([] if len(page.pdf()) > 2_000 else ["an empty print"]))
    context.close()


def look_at_language(site, base, language, pages):
    """Every kind of page in one language, in a browser of its own."""
    import checks
    import search
    from playwright.sync_api import sync_playwright

    results = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for kind, path in pages.items():
            name = f"{kind} ({path})"
            file = Path(site) / path
            if not file.is_file():
                results.append((f"{name}, exists", [f"no {path}"]))
                continue
            results.append((f"{name}, markup", checks.markup(file.read_text(encoding="utf-8"))))
            look_at(browser, base, path, results, name)
            if kind == "search":
                results += search.look_at(browser, base, Path(site), language, visit)
        browser.close()
    return language, results


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("site", type=Path, help="the folder of a built site")
    arguments.add_argument("--language", action="append", help="only this language; may be repeated")
    arguments.add_argument("--kind", action="append", help="only this kind of page; may be repeated")
    options = arguments.parse_args()

    import pages
    import server

    kinds = pages.kinds(options.site)
    if options.kind:
        kinds = {kind: path for kind, path in kinds.items() if kind in options.kind}
    base = server.start(options.site)
    languages = options.language or pages.LANGUAGES
    jobs = {language: {kind: f"{language}/{path}" for kind, path in kinds.items()} for language in languages}
    if not options.kind and not options.language:
        jobs["root"] = {"choice of language": "index.html", "unknown address": "404.html"}
    passed = failed = 0
    with ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("spawn")) as pool:
        runs = [pool.submit(look_at_language, str(options.site), base, *job) for job in jobs.items()]
        for run in runs:
            language, results = run.result()
            for check, findings in results:
                passed, failed = passed + (not findings), failed + bool(findings)
                for finding in findings[:5]:
                    print(f"FAILED {check}: {finding}")
            print(f"{language}: {len(results)} checks", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    enter_environment()
    sys.path.insert(0, str(HERE))
    main()

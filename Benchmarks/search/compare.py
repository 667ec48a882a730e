#!/usr/bin/env python3
"""Compares the search of a built site with Pagefind on the same pages, in Chromium, with the 60 queries of the tests.

    python3 Benchmarks/search/compare.py public [--write docs/search.md]

For each query both are asked on a page of its language. Recall is the share of the pages with expected findings that are among
the results. Bytes are those of scripts, WebAssembly and index that the first query moves, with what its first 20 results need;
pages and style sheets are not counted. What is needed from PyPI is installed into .build-pagefind/ on the first run."""

import argparse
import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import venv
from pathlib import Path
from urllib.parse import quote, unquote, urlparse

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REQUIREMENTS = HERE / "requirements.txt"
ENVIRONMENT = ROOT / ".build-pagefind"
QUERIES = ROOT / "Tests" / "SearchTests" / "Tools" / "queries.json"
BEGIN, END = "<!-- made by Benchmarks/search/compare.py -->", "<!-- end -->"

ASK_PAGEFIND = """async (query) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 20).map((result) => result.data()));
  performance.mark("first");
  const rest = await Promise.all(results.slice(20).map((result) => result.data()));
  return [...first, ...rest].map((data) => data.url);
}"""


def enter_environment():
    if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
        return
    python = ENVIRONMENT / "bin" / "python"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    mark = ENVIRONMENT / "requirements.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=True)
        mark.write_text(wanted, encoding="utf-8")
    os.execv(python, [str(python), str(Path(__file__).resolve()), *sys.argv[1:]])


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def recall(query, found):
    expected = {place.split("#")[0] for place in query["expected"]}
    return len(expected & found) / len(expected)


def watched(browser, parts):
    """A page, and the list that takes the bytes of each answer from one of the folders."""
    page = browser.new_context().new_page()
    moved = []
    page.on("requestfinished", lambda request: moved.append(request.sizes()["responseBodySize"])
            if any(part in urlparse(request.url).path for part in parts) else None)
    return page, moved


def ask_ours(browser, base, query):
    page, moved = watched(browser, ["/assets/search.", "/search/"])
    page.goto(f"{base}/{query['reader']}/search.html?q={quote(query['query'])}")
    page.wait_for_function("() => !/…$/.test(document.getElementById('found').textContent)")
    page.wait_for_load_state("networkidle")
    total = sum(moved)
    while page.is_visible("#more"):
        before = page.locator(".hits > li").count()
        page.click("#more")
        page.wait_for_function("before => document.querySelectorAll('.hits > li').length > before", arg=before)
    links = page.evaluate("() => [...document.querySelectorAll('.hits > li > a')].map((link) => link.getAttribute('href'))")
    page.context.close()
    return {unquote(link).split(".html")[0] for link in links}, total


def ask_pagefind(browser, base, query):
    page, moved = watched(browser, ["/pagefind/"])
    page.goto(f"{base}/{query['reader']}/404.html")
    addresses = page.evaluate(ASK_PAGEFIND.replace(
        "const rest = await Promise.all(results.slice(20).map((result) => result.data()));", "const rest = [];"), query["query"])
    page.wait_for_load_state("networkidle")
    total = sum(moved)
    addresses = page.evaluate(ASK_PAGEFIND, query["query"])
    page.context.close()
    return {unquote(address).removeprefix(f"/{query['reader']}/").split(".html")[0] for address in addresses}, total


def table(rows):
    lines = ["| language | recall, ours | recall, Pagefind | bytes of a first query, ours | Pagefind |", "|---|---|---|---|---|"]
    for language in ["ar", "zh", "en", "fr", "ru", "es", None]:
        mine = [row for row in rows if language in (None, row["reader"])]
        if not mine:
            continue
        mean = lambda name: sum(row[name] for row in mine) / len(mine)
        most = lambda name: max(row[name] for row in mine)
        lines.append(
            f"| {language or 'all'} | {mean('ours'):.3f} | {mean('theirs'):.3f} | "
            f"{mean('our_bytes'):,.0f} (at most {most('our_bytes'):,}) | "
            f"{mean('their_bytes'):,.0f} (at most {most('their_bytes'):,}) |")
    return "\n".join(lines)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("site", type=Path)
    arguments.add_argument("--write", type=Path, help="a file in which the table is put between its two marks")
    options = arguments.parse_args()
    from playwright.sync_api import sync_playwright

    queries = json.loads(QUERIES.read_text(encoding="utf-8"))
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(options.site, site)
        subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site), "--silent"], check=True)
        base = serve(site)
        with sync_playwright() as playwright:
            chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for query in queries:
                found, our_bytes = ask_ours(browser, base, query)
                theirs, their_bytes = ask_pagefind(browser, base, query)
                rows.append({
                    "reader": query["reader"], "ours": recall(query, found), "theirs": recall(query, theirs),
                    "our_bytes": our_bytes, "their_bytes": their_bytes})
                print(f"{query['reader']} {query['query']}: {rows[-1]['ours']:.2f} and {rows[-1]['theirs']:.2f}, "
                      f"{our_bytes:,} and {their_bytes:,} bytes", flush=True)
            browser.close()
    result = table(rows)
    print(result)
    if options.write:
        text = options.write.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        after = rest.split(END)[1]
        options.write.write_text(f"{before}{BEGIN}\n{result}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    enter_environment()
    main()

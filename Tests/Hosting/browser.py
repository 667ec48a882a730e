"""Pages of a server in Chromium: what it says on its console, and what scripts made of the page."""

import os
import re
import shutil
import subprocess


def visit(address, profile):
    """The lines of the console, and the page after its scripts have run."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        raise SystemExit("no Chromium: apt install chromium, or name one by $CHROMIUM")
    result = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr",
         f"--user-data-dir={profile}", "--no-first-run", "--virtual-time-budget=15000", "--dump-dom", address],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    return [line for line in result.stderr.splitlines() if "CONSOLE" in line], result.stdout


def check(name, port, work):
    base = f"http://127.0.0.1:{port}"
    profile = work / f"profile-{name}"
    results = []
    for page in ["en/index.html", "ar/states.html", "en/states/xaa.html", "zh/rules.html", "index.html", "en/nothing.html",
                 "en/search.html?q=extradition"]:
        console, document = visit(f"{base}/{page}", profile)
        # That an unknown address is one, Chromium says itself.
        findings = [line[:200] for line in console if "404 (Not Found)" not in line]
        if "</main>" not in document:
            findings.append("no page")
        if "search.html" in page and not re.search(r'class="hits"', document):
            findings.append("the search finds nothing")
        results.append((f"{name}, Chromium: {page} is quiet", findings))
    console, document = visit(f"{base}/hostile.html", profile)
    findings = [] if any("Content Security Policy" in line or "violates" in line for line in console) else ["not a word"]
    if "ran" in document.split("<title>")[1].split("</title>")[0]:
        findings.append("a script in the page ran")
    results.append((f"{name}, Chromium: a script in a page is refused", findings))
    return results

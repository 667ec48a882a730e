#!/usr/bin/env python3
"""Looks at a built site as its readers do: every kind of page in six languages in Chromium, and every file by other readers.

    python3 Tests/Browser/run.py public

Every page is looked at 320 px wide, which is also what a reader sees who magnifies four times. Pages in Arabic and English are
looked at 768 and 1280 px wide as well, for the two directions of the script; with --all-widths those of all languages are.

What is needed from PyPI is installed into .build-browser/ on the first run; the browser is Debian's (`apt install chromium`, or
another one named by $CHROMIUM), and so is Java for the HTML checker. The last line says how many checks passed and failed; the
exit code is 1 when one failed.
"""

import argparse
import os
import subprocess
import sys
import time
import venv
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
ENVIRONMENT = HERE.parent.parent / ".build-browser"
NARROW = 320
WIDER = [768, 1280]
# The languages whose pages are looked at in every width: one for each direction of the script.
WIDE_LANGUAGES = ["ar", "en"]


def enter_environment():
    """Starts the program again inside of its own environment, which it makes if it has to."""
    if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
        return
    python = ENVIRONMENT / "bin" / "python"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    mark = ENVIRONMENT / "requirements.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        print(f"installing the checkers into {ENVIRONMENT.name}/", flush=True)
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=True)
        mark.write_text(wanted, encoding="utf-8")
    os.execv(python, [str(python), str(Path(__file__).resolve()), *sys.argv[1:]])


def look_at(reader, kind, path, widths):
    """Every check of one page."""
    import checks
    import search

    name = f"{kind} ({path})"
    file = reader.site / path
    if not file.is_file():
        return [(f"{name}, exists", [f"no {path}"])]
    results = [(f"{name}, markup", checks.markup(file.read_text(encoding="utf-8")))]

    def note(check, findings):
        results.append((f"{name}, {check}", findings))

    page, noise = reader.open(path, widths[0])
    # Nearly all of the time of axe goes into colours: they are the same in every language and width, and measured below on
    # every page besides.
    is_wide = len(widths) > 1
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        note(f"{width} px, axe", checks.axe(page, colours=is_wide and width == widths[0]))
        note(f"{width} px, width", checks.sideways(page))
    note("contrast, light", checks.contrast(page))
    note("names of links", checks.link_names(page))
    words = checks.words(page)
    if page.query_selector("a.skip"):
        note("keyboard", checks.skip_link(page))
    page.emulate_media(color_scheme="dark")
    note("contrast, dark", checks.contrast(page))
    # Of what axe looks at, colours alone are others in the dark, and those have just been measured on every page.
    if is_wide:
        note("axe, dark", checks.axe(page))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": NARROW, "height": 900})
    note("text spacing", checks.text_spacing(page))
    if page.query_selector("[data-instant]") and is_wide:
        page.set_viewport_size({"width": widths[-1], "height": 900})
        note("instant filters", checks.instant_filters(page, reader.base, path))
    note("quiet and alone", list(noise))
    page, _ = reader.open(path, widths[-1], reader.without_script)
    # The form of the search is only there with script; search.py looks at the page without.
    if kind != "search":
        note("without JavaScript", [] if checks.words(page) == words else ["the text differs"])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    note("print", checks.sideways(page) + ([] if len(page.pdf()) > 2_000 else ["an empty print"]))
    if kind == "search":
        results += search.look_at(reader, path.split("/")[0])
    return results


def open_browser(site, base):
    """Gives a worker its browser."""
    sys.path.insert(0, str(HERE))
    from reader import Reader

    global of_worker
    of_worker = Reader(site, base)


def look_at_page(kind, path, widths):
    return look_at(of_worker, kind, path, widths)


def look_at_preview(program, record):
    import live

    return live.results(program, record, of_worker)


def check_files(site):
    import controls
    import files

    return files.results(site) + controls.results(site)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("site", type=Path, help="the folder of a built site")
    arguments.add_argument("--language", action="append", help="only this language; may be repeated")
    arguments.add_argument("--kind", action="append", help="only this kind of page; may be repeated")
    arguments.add_argument("--all-widths", action="store_true", help="all widths in all languages")
    arguments.add_argument("--files-only", action="store_true", help="without the browser")
    arguments.add_argument("--serve", type=Path, help="the program mechsite, whose live preview is looked at as well")
    arguments.add_argument("--record", type=Path, default=Path("public-record"), help="what the preview shows")
    arguments.add_argument("--serve-only", action="store_true", help="look at the live preview alone")
    options = arguments.parse_args()

    import pages
    import server

    begin = time.monotonic()
    kinds = pages.kinds(options.site)
    if options.kind:
        kinds = {kind: path for kind, path in kinds.items() if kind in options.kind}
    base = server.start(options.site)
    jobs = []
    for language in options.language or pages.LANGUAGES:
        widths = [NARROW] + (WIDER if options.all_widths or language in WIDE_LANGUAGES else [])
        jobs += [(kind, f"{language}/{path}", widths) for kind, path in kinds.items()]
    # What takes longest comes first, so that no worker is left with it at the end.
    jobs.sort(key=lambda job: job[0] != "search")
    is_whole = not options.kind and not options.language
    if is_whole:
        jobs += [("choice of language", "index.html", [NARROW] + WIDER), ("unknown address", "404.html", [NARROW] + WIDER)]
    if options.files_only or options.serve_only:
        jobs = []
    is_whole = is_whole and not options.serve_only
    passed = failed = 0
    with ProcessPoolExecutor(
        # Each waits at times until nothing more is loaded.
        max_workers=os.cpu_count() + 1, mp_context=get_context("spawn"), initializer=open_browser,
        initargs=(str(options.site), base)) as pool:
        runs = [pool.submit(check_files, str(options.site))] if is_whole else []
        runs += [pool.submit(look_at_page, *job) for job in jobs]
        if options.serve:
            runs.append(pool.submit(look_at_preview, str(options.serve), str(options.record)))
        for run in runs:
            for check, findings in run.result():
                passed, failed = passed + (not findings), failed + bool(findings)
                for finding in findings[:5]:
                    print(f"FAILED {check}: {finding}", flush=True)
    print(f"looked at {len(jobs)} pages in {time.monotonic() - begin:.0f} s")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    enter_environment()
    sys.path.insert(0, str(HERE))
    main()

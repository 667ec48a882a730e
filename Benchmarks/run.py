#!/usr/bin/env python3
"""Measures mechsite beside Hugo and beside the floor, and clearance for itself.

Usage: Benchmarks/run.py [--preset full] [--rounds 2] [--output /dev/shm] [--write]
       Benchmarks/run.py --slope [--write]

What is measured, and how, stands in docs/benchmark.md.
"""

import argparse
import tempfile
from pathlib import Path

import measuring
import programs
import report
from archive import PRESETS
from programs import ROOT, say
from workplace import Workplace

DOCUMENT = ROOT / "docs/benchmark.md"
# It shows how the full archive was measured and what was used, without the ratios.
README = ROOT / "README.md"


class Round:
    """Everything that is measured, in turn, into fresh folders that are removed outside of the measured time."""

    def __init__(self, place, output, hugo, floor):
        self.place, self.output, self.hugo, self.floor = place, output, hugo, floor
        self.site, self.log = output / "mechsite", place.log

    def warm_up(self):
        """Builds once unmeasured, so that all inputs are in memory, and lists for the floor what was written."""
        measuring.run(self.place.build(self.site), self.log)
        lists = self.place.list_for_floor(self.site)
        measuring.remove(self.site)
        return lists

    def mechsite(self, *, and_audit=False):
        """A first build, a second with nothing changed, and the leak scan of the site if it is asked for: (cost, cost, files
        rewritten, output, cost or None)."""
        first = measuring.run(self.place.build(self.site), self.log)
        before = measuring.stamps(self.site)
        second = measuring.run(self.place.build(self.site), self.log)
        after = measuring.stamps(self.site)
        rewritten = sum(1 for path in before.keys() | after.keys() if before.get(path) != after.get(path))
        found = measuring.look(self.site)
        audit = measuring.run(self.place.audit(self.site), self.log) if and_audit else None
        measuring.remove(self.site)
        return first, second, rewritten, found, audit

    def hugo_site(self):
        target = self.output / "hugo"
        cost = measuring.run(
            [self.hugo, "--source", self.place.hugo, "--destination", target, "--quiet", "--noBuildLock"], self.log)
        found = measuring.look(target)
        measuring.remove(target)
        return cost, found

    def least(self, texts, files):
        target = self.output / "floor"
        cost = measuring.run([self.floor, texts, files, target], self.log)
        measuring.remove(target)
        return cost


def compare(options, own):
    """Builds A B A B and says what each took."""
    hugo = None if options.without_hugo else programs.hugo_program()
    place = Workplace(options.preset, options.seed, own)
    size = place.generate()
    clearing = None if options.keep_records else place.clear()
    place.clear_if_needed()
    if hugo:
        place.export_to_hugo()
    floor = programs.floor_program()
    costs = {"mechsite": [], "again": [], "hugo": [], "floor": []}
    rewritten, digests = 0, set()
    with tempfile.TemporaryDirectory(dir=options.output) as output:
        turn = Round(place, Path(output), hugo, floor)
        texts, files = turn.warm_up()
        for number in range(1, options.rounds + 1):
            say(f"Round {number} of {options.rounds}")
            # Once is enough: it takes longest, and nothing is compared with it but the build of the same round.
            first, second, changed, site, audit = turn.mechsite(and_audit=options.audit and number == options.rounds)
            costs["mechsite"].append(first)
            costs["again"].append(second)
            rewritten, digests = rewritten + changed, digests | {site.digest}
            if hugo:
                cost, hugo_site = turn.hugo_site()
                costs["hugo"].append(cost)
            costs["floor"].append(turn.least(texts, files))
    if len(digests) > 1:
        raise SystemExit("mechsite wrote different sites from the same input")
    mechsite, again, least = (measuring.median(costs[name]) for name in ("mechsite", "again", "floor"))
    other = measuring.median(costs["hugo"]) if hugo else None
    version = programs.hugo_version(hugo) if hugo else ""
    rows = [
        report.cost_row("`mechsite build`", mechsite, site), report.cost_row("the same, nothing changed", again, site)]
    if hugo:
        rows.append(report.cost_row(f"Hugo {version}", other, hugo_site))
    rows.append(report.cost_row("the floor (one thread)", least))
    if clearing:
        rows.append(report.cost_row("`clearance clear`", clearing))
    if audit:
        rows.append(report.cost_row("`clearance audit` of the site, with nothing found", audit))
    ratios = report.ratio_rows(mechsite, again, rewritten, least, clearing, other, audit)
    return "\n\n".join([
        f"{started_with(options)} on {programs.machine()}; Swift {programs.swift_version()}, libcmark-gfm "
        f"{programs.library_version()}{', Hugo ' + version if hugo else ''}. Medians of {options.rounds} rounds. "
        f"{site.pages:,} pages from {report.megabytes(size)} MB of records.",
        report.table(report.COST_HEAD, rows), report.table(["ratio or figure", "aim", "measured"], ratios),
        f"Digest of mechsite's site, the same in every round: `{site.digest}`"])


def slope(options, own):
    """Builds archives of growing size and says what a page takes."""
    rows, digests = [], []
    for preset in [name for name in PRESETS if name.startswith("slope-")]:
        place = Workplace(preset, options.seed, own)
        place.generate()
        clearing = None if options.keep_records else place.clear()
        place.clear_if_needed()
        with tempfile.TemporaryDirectory(dir=options.output) as output:
            site, costs = Path(output) / "mechsite", []
            for _ in range(options.rounds + 1):
                measuring.remove(site)
                costs.append(measuring.run(place.build(site), place.log))
            found = measuring.look(site)
        # The first one only brings the inputs into memory.
        rows.append(report.slope_row(found, measuring.median(costs[1:]), clearing))
        digests.append(f"- {found.pages:,} pages: `{found.digest}`")
        say(report.table(report.SLOPE_HEAD, rows[-1:]))
    return "\n\n".join([
        f"{started_with(options)} on {programs.machine()}. Medians of {options.rounds} rounds.",
        report.table(report.SLOPE_HEAD, rows), "Digests of the sites:\n\n" + "\n".join(digests)])


def started_with(options):
    """The command that a reader can repeat the run with."""
    words = "make benchmark-slope" if options.slope else f"make benchmark PRESET={options.preset}"
    return f"`{words}{' AUDIT=1' if options.audit else ''}`" + (", the records not cleared anew," if options.keep_records else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--preset", choices=[name for name in PRESETS if not name.startswith("slope")], default="full")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--output", default="/dev/shm", help="where the sites are written")
    parser.add_argument("--seed", default="mechsite", help="another seed gives other texts")
    parser.add_argument("--without-hugo", action="store_true", help="measure mechsite and the floor only")
    parser.add_argument("--slope", action="store_true", help="measure mechsite alone at 1,000 to 60,000 pages")
    parser.add_argument("--audit", action="store_true", help="measure the leak scan of the site as well")
    parser.add_argument("--keep-records", action="store_true", help="clear nothing that the same programs have cleared before")
    parser.add_argument("--programs", type=Path, help="the folder of clearance and mechsite, if they need not be built")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/benchmark.md")
    options = parser.parse_args()
    own = options.programs.resolve() if options.programs else programs.own_programs()
    name = "slope" if options.slope else options.preset
    words = slope(options, own) if options.slope else compare(options, own)
    print("\n" + words)
    if options.write:
        report.put(DOCUMENT, name, words)
        if name == "full":
            report.put(README, "full", "\n\n".join(words.split("\n\n")[:2]))


if __name__ == "__main__":
    main()

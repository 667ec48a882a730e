#!/usr/bin/env python3
"""Does to the programs what machines and people do: kills them, fills the disk, puts pipes and links among the inputs, changes files
while they are read. After each, the last output is whole, the message says what happened, and the next run succeeds.

    python3 Tests/Faults/run.py --programs .build/debug --kills 200

--kills says how often each program is killed. The last line says how many checks passed and failed; the exit code is 1 when one
failed."""

import argparse
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Hosting"))

from release import AS_AT, REPOSITORY, Workplace

# Nothing that these programs do with small inputs takes so long on any machine: who is not done hangs.
PATIENCE = 300
TEN_MILLION = 10_000_000


def tree(folder):
    """Names and bytes of all files below a folder; None if there is none."""
    if not folder.is_dir():
        return None
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*") if path.is_file()}


class Faults:
    def __init__(self, work, kills, seed):
        self.work = work
        self.kills = kills
        self.random = random.Random(seed)
        self.results = []
        self.clear = [work.programs / "clearance", "clear", "--as-at", AS_AT]
        self.build = [work.programs / "mechsite", "build"]

    def note(self, name, *findings):
        findings = [finding for finding in findings if finding]
        self.results.append((name, findings))
        print(f"{'FAILED' if findings else 'passed'}: {name}", *findings[:3], sep="\n    ", flush=True)

    def path(self, name):
        return self.work.folder / name

    # Killing

    def kill_each(self):
        texts = self.path("content/strings/en.yaml")
        original = texts.read_text(encoding="utf-8")

        def change(turn):
            # Every second build has other pages to write.
            texts.write_text(original.replace("site.tag: ", "site.tag: X ", 1) if turn % 2 else original, encoding="utf-8")

        consent = self.path("records/consents/XDD-2026-01.yaml")
        words = consent.read_text(encoding="utf-8")

        def withdraw(turn):
            consent.write_text(words.replace("reference: NV", "withdrawn: 2026-11-19\nreference: NV", 1) if turn % 2 else words, encoding="utf-8")

        for name, command, output, prepare, file, text in [
            ("clear", self.clear, ["public-record"], withdraw, consent, words),
            ("build", self.build, ["public", "public.hosting"], change, texts, original),
        ]:
            self.killed_between(name, command, output, prepare)
            file.write_text(text, encoding="utf-8")
            self.work.done(*command)

    def killed_between(self, name, command, outputs, prepare):
        """Kills a program at moments spread over its whole run; its outputs are those of one input or of the other, always."""
        whole = []
        duration = 0
        for turn in [1, 0]:
            prepare(turn)
            begin = time.monotonic()
            self.work.done(*command)
            duration = max(duration, time.monotonic() - begin)
            whole.append({output: tree(self.path(output)) for output in outputs})
        findings, ended = [], 0
        for turn in range(1, self.kills + 1):
            prepare(turn)
            ended += self.kill_once(command, duration)
            for output in outputs:
                if tree(self.path(output)) not in [state[output] for state in whole]:
                    findings.append(f"after {turn} kills {output} is neither the old nor the new one")
        prepare(0)
        last = self.work.run(*command)
        for output in outputs:
            if last.returncode != 0 or tree(self.path(output)) != whole[1][output]:
                findings.append(f"the next run: {last.stderr[:300]}, {output}")
        findings += self.left_over()
        self.note(f"{name}, killed {self.kills} times ({ended} were done before)", *findings)

    def kill_once(self, command, duration):
        process = subprocess.Popen(
            [str(part) for part in command], cwd=self.work.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(self.random.uniform(0, duration * 1.05))
        process.send_signal(signal.SIGKILL)
        return process.wait() == 0

    def left_over(self):
        names = [path.name for path in self.work.folder.iterdir()]
        return [f"left over: {name}" for name in names if ".next-" in name or name.endswith(".lock")]

    def kill_releases(self):
        """A release that is killed is completed by the same command; the site is the old or the new one, whatever the moment."""
        self.work.make_keys()
        saved = self.path("saved")
        saved.mkdir()
        texts = self.path("content/strings/en.yaml")
        self.work.plan_and_approve()
        self.work.done(*self.work.release_command())
        texts.write_text(texts.read_text(encoding="utf-8").replace("site.tag: ", "site.tag: X ", 1), encoding="utf-8")
        self.work.plan_and_approve()
        names = ["releases", "public", "public-record"]
        for name in names:
            shutil.copytree(self.path(name), saved / name)
        begin = time.monotonic()
        self.work.done(*self.work.release_command())
        duration = time.monotonic() - begin
        new = {name: tree(self.path(name)) for name in names[1:]}
        old = {name: tree(saved / name) for name in names[1:]}
        findings, ended = [], 0
        count = max(1, self.kills // 10)
        for turn in range(count):
            for name in names:
                shutil.rmtree(self.path(name))
                shutil.copytree(saved / name, self.path(name))
            ended += self.kill_once(self.work.release_command(), duration)
            for name in names[1:]:
                now = tree(self.path(name))
                # The manifest is signed anew each time, with another signature.
                if without_signature(now) not in [without_signature(old[name]), without_signature(new[name])]:
                    findings.append(f"after kill {turn} {name} is neither the old nor the new one")
            again = self.work.run(*self.work.release_command())
            done = again.returncode == 0 or "[missing-plan]" in again.stderr
            if not done or without_signature(tree(self.path("public"))) != without_signature(new["public"]):
                findings.append(f"the same command after kill {turn}: {again.stderr[:300]}")
            for check in [self.work.clearance("journal", "verify"), self.work.mechsite("verify", "public", "--key", "site.pub")]:
                if check.returncode != 0:
                    findings.append(f"after kill {turn}: {check.stdout[:200]}{check.stderr[:300]}")
        self.note(f"release, killed {count} times ({ended} were done before)", *findings)

    # Where the output goes

    def refused(self, name, command, output, *words, **options):
        """A run that fails says why in these words, and leaves the output as it was."""
        before = tree(self.path(output))
        try:
            result = self.work.run(*command, timeout=PATIENCE, **options)
        except subprocess.TimeoutExpired:
            self.note(name, "hangs")
            return
        said = result.stdout + result.stderr
        self.note(
            name, result.returncode != 1 and f"exit code {result.returncode}: {said[:300]}",
            tree(self.path(output)) != before and "the output has changed",
            *[f"not a word of {word}: {said[:300]}" for word in words if word not in said],
            len(said) > 3_000_000 and f"a message of {len(said)} bytes")

    def full_disk(self):
        texts = self.path("content/strings/en.yaml")
        original = texts.read_text(encoding="utf-8")
        texts.write_text(original.replace("site.tag: ", "site.tag: X ", 1), encoding="utf-8")

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))

        self.refused("build, no file above 2,000 bytes", self.build, "public", "can't write the file", preexec_fn=limit)
        small = self.path("small")
        small.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", small], capture_output=True).returncode == 0:
            try:
                first = self.work.run(*self.build, "--out", "small/site")
                self.note("build on a disk that is full, with no site before", first.returncode != 1 and first.stdout,
                          "[disk-full]" not in first.stderr and first.stderr[:300],
                          *[f"left over: {path.name}" for path in small.iterdir()])
                command = self.clear + ["--out", "small/record"]
                self.work.done(*command)
                fill = small / "fill"
                try:
                    with open(fill, "wb", buffering=0) as file:
                        while True:
                            file.write(bytes(4_096))
                except OSError:
                    pass  # Full.
                consent = self.path("records/consents/XDD-2026-01.yaml")
                words = consent.read_text(encoding="utf-8")
                consent.write_text(words.replace("reference: NV", "withdrawn: 2026-11-19\nreference: NV", 1), encoding="utf-8")
                self.refused("clear on a disk that is full", command, "small/record", "[disk-full]")
                fill.unlink()
                again = self.work.run(*command)
                self.note("clear when there is space again", again.returncode != 0 and again.stderr[:300])
                consent.write_text(words, encoding="utf-8")
            finally:
                subprocess.run(["umount", small], check=True)
        else:
            print("no right to mount a small disk: the limit of the size of files has to do")
        texts.write_text(original, encoding="utf-8")

    def read_only(self):
        fixed = self.path("fixed")
        fixed.mkdir()
        (fixed / "site").mkdir()
        if os.geteuid() != 0:
            fixed.chmod(0o555)
            self.refused("build into a folder that can't be written", self.build + ["--out", "fixed/site"], "fixed", "[not-permitted]")
            fixed.chmod(0o755)
        elif subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", fixed], capture_output=True).returncode == 0:
            self.refused("build on a disk that can only be read", self.build + ["--out", "fixed/site"], "fixed", "[read-only]")
            subprocess.run(["umount", fixed], check=True)

    def two_at_once(self):
        first = subprocess.Popen([str(part) for part in self.build], cwd=self.work.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        lock = self.path(".public.lock")
        while not lock.exists() and first.poll() is None:
            time.sleep(0.001)
        second = self.work.run(*self.build)
        told = first.communicate()[1]
        self.note("two builds at once", first.returncode != 0 and told[:300],
                  second.returncode == 1 and "[output-locked]" not in second.stderr and second.stderr[:300],
                  second.returncode not in (0, 1) and f"exit code {second.returncode}")

    # What is among the inputs

    def input(self, name, path, spoil, *words, command=None, output="public-record"):
        """Spoils one entry of the inputs, and puts it back."""
        place = self.path(path)
        saved = self.path("saved-entry")
        existed = os.path.lexists(place)
        if existed:
            place.rename(saved)
        spoil(place)
        self.refused(name, command or self.clear, output, *words)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        elif os.path.lexists(place):
            place.unlink()
        if existed:
            saved.rename(place)

    def inputs(self):
        outside = self.path("outside")
        shutil.copytree(self.path("records"), outside)
        shutil.copytree(self.path("content"), outside / "content")
        for name in ["persons.yaml", "consents", "reviews", "profiles", "parties.json", "agreements", "settings.yaml"]:
            if (outside / name).exists():
                self.input(f"records/{name} is a link that leads outside", f"records/{name}", lambda place: place.symlink_to(outside / place.name), "[symbolic-link]")
        self.input("a consent is a link", "records/consents/XAA-2025-01.yaml",
                   lambda place: place.symlink_to(outside / "consents" / place.name), "[unknown-file]")
        for name in ["strings", "pages", "pages/en", "reference", "reference/parties.csv", "redirects.csv", "security.yaml", "rules"]:
            self.input(f"content/{name} is a link that leads outside", f"content/{name}",
                       lambda place: place.symlink_to(outside / "content" / name), "[symbolic-link]", command=self.build, output="public")
        self.input("a template is a link", "templates/home.mustache", lambda place: place.symlink_to("/etc/hostname"), "[unknown-file]",
                   command=self.build, output="public")
        for name in ["persons.yaml", "settings.yaml", "consents", "parties.json"]:
            self.input(f"records/{name} is a pipe", f"records/{name}", os.mkfifo, f"{name}")
        for name in ["redirects.csv", "security.yaml", "strings/en.yaml", "reference/parties.csv", "pages/en/overview.md"]:
            self.input(f"content/{name} is a pipe", f"content/{name}", os.mkfifo, "error:", command=self.build, output="public")
        self.input("a review is a pipe", "records/reviews/XAA-tip-1.json", os.mkfifo, "[unknown-file]")
        self.input("the manifest is a pipe", "public-record/manifest.json", os.mkfifo, "error:", command=self.build, output="public")
        if os.geteuid() == 0:
            self.input("records/persons.yaml is a device", "records/persons.yaml", lambda place: os.mknod(place, 0o20666, os.makedev(1, 5)), "[not-a-file]")
        manifest = self.path("public-record/manifest.json").read_text(encoding="utf-8")
        for way in ["../records/parties.json", "/etc/hostname", "profiles/../../records/parties.json"]:
            self.input(f"the manifest names {way}", "public-record/manifest.json",
                       lambda place: place.write_text(manifest.replace("demonstration-parties.json", way), encoding="utf-8"),
                       "error:", command=self.build, output="public")
        for selector in ["../../x", "a/../b"]:
            self.input(f"a redirect to {selector}", "content/redirects.csv", lambda place: place.write_text(f"old,new\nold,{selector}\n"),
                       "[invalid-value]", command=self.build, output="public")

    def much(self):
        line = "a" * TEN_MILLION
        for name, path, text, command, output in [
            ("JSON", "records/settings.yaml", f"format: {line}\n", None, "public-record"),
            ("YAML", "records/consents/XAA-2025-01.yaml", f"id: {line}\n", None, "public-record"),
            ("JSON", "records/reviews/XAA-tip-1.json", '{"format": "' + line + '"}', None, "public-record"),
            ("brackets", "records/reviews/XAA-tip-1.json", "[" * TEN_MILLION, None, "public-record"),
            ("YAML brackets", "records/persons.yaml", "[" * 1_000_000, None, "public-record"),
            ("CSV", "content/redirects.csv", f"old,new\n{line},{line}\n", self.build, "public"),
            ("a page", "content/pages/en/overview.md", line, self.build, "public"),
            ("a page with front matter", "content/pages/en/overview.md", f"---\ntitle: A\n---\n{'*a ' * (TEN_MILLION // 3)}", self.build, "public"),
            ("a template", "templates/home.mustache", "{{#a}}" * (TEN_MILLION // 6), self.build, "public"),
            ("texts of the interface", "content/strings/en.yaml", f"site.name: {line}\n", self.build, "public"),
        ]:
            self.input(f"10 million characters on one line: {name}, {path}", path, lambda place: place.write_text(text, encoding="utf-8"),
                       "error:", command=command, output=output)

        def crowd(ending, text=""):
            def fill(place):
                place.mkdir()
                for number in range(100_000):
                    (place / f"F{number:06}{ending}").write_text(text)
            return fill

        self.input("100,000 empty reviews", "records/reviews", crowd(".json"), "more findings")
        self.input("100,000 strange files", "records/consents", crowd(".txt"), "[unknown-file]", "more findings")
        self.input("100,000 consents", "records/consents",
                   crowd(".yaml", self.path("records/consents/XAA-2025-01.yaml").read_text(encoding="utf-8")), "[duplicate-consent]")
        self.input("100,000 pages", "content/pages/en", crowd(".md"), "more findings", command=self.build, output="public")

    def restless(self):
        """Files that vanish and change while they are read: every run is done or says why, and what stands there is whole."""
        stop = threading.Event()
        names = ["records/reviews/XAA-tip-1.json", "records/consents/XBB-2026-01.yaml", "records/persons.yaml"]
        originals = {name: self.path(name).read_bytes() for name in names}

        def disturb():
            while not stop.is_set():
                for name, data in originals.items():
                    place = self.path(name)
                    place.unlink(missing_ok=True)
                    with open(place, "wb") as file:
                        for start in range(0, len(data), max(1, len(data) // 3)):
                            file.write(data[start:start + max(1, len(data) // 3)])
                            file.flush()

        whole = tree(self.path("public-record"))
        thread = threading.Thread(target=disturb)
        thread.start()
        findings, done, changed = [], 0, 0
        for _ in range(20):
            result = self.work.run(*self.clear, timeout=PATIENCE)
            done += result.returncode == 0
            if result.returncode not in (0, 1) or (result.returncode == 1 and "error:" not in result.stderr):
                findings.append(f"exit code {result.returncode}: {result.stderr[:300]}")
            if result.returncode == 1 and tree(self.path("public-record")) != whole:
                findings.append("the last public record has changed")
            if result.returncode == 0 and tree(self.path("public-record")) != whole:
                changed += 1
        stop.set()
        thread.join()
        for name, data in originals.items():
            self.path(name).write_bytes(data)
        self.note(f"files that change while they are read, 20 runs ({done} were done, {changed} without a file that was gone)", *findings)
        last = self.work.run(*self.clear)
        self.note("the run after it", last.returncode != 0 and last.stderr[:300], tree(self.path("public-record")) != whole and "differs")

    def run(self, parts):
        self.work.done(*self.clear)
        self.work.done(*self.build)
        record, site = tree(self.path("public-record")), tree(self.path("public"))
        for part in parts:
            getattr(self, part)()
        if "kill_releases" not in parts:
            self.work.done(*self.clear)
            self.work.done(*self.build)
            self.note("after all faults the same site as before", tree(self.path("public-record")) != record and "the record differs",
                      tree(self.path("public")) != site and "the site differs", *self.left_over())


def without_signature(files):
    return {name: digest for name, digest in files.items() if not name.endswith(".minisig")}


PARTS = ["inputs", "much", "restless", "full_disk", "read_only", "two_at_once", "kill_each", "kill_releases"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", type=Path, default=REPOSITORY / ".build" / "debug")
    arguments.add_argument("--kills", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--part", action="append", choices=PARTS, help="only this part; may be repeated")
    options = arguments.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mechsite-faults-") as folder:
        faults = Faults(Workplace(Path(folder), options.programs.resolve()), options.kills, options.seed)
        faults.run(options.part or PARTS)
    failed = sum(bool(findings) for _, findings in faults.results)
    print(f"{len(faults.results) - failed} passed, {failed} failed, in {time.monotonic() - begin:.0f} s")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Follows docs/officer.md literally, in a copy of the project, at a terminal, with the real minisign and nginx.

    python3 Tests/Manual/run.py --programs .build/release
    python3 Tests/Manual/run.py --programs .build/release --pictures docs/pictures

Every `sh` block of the walk but the first, which installs and builds, is typed into one shell; after it come the words of the `text`
block that may follow, line by line and in their order, where … stands for anything. The exit code is 1 when a command fails or
prints something else. With --pictures, the pictures of the manual are taken on the way."""

import argparse
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PASSPHRASE = "a passphrase for the walk"
LIMIT = 300
# After which block, by a word of it, which page is shown, how wide and how high.
PICTURES = [
    ("clearance preview", "bundle/index.html", "preview.png", (900, 760)),
    ("clearance preview", "bundle/en/states/xkk/untoc-1-questionnaire.html", "preview-page.png", (1100, 700)),
    ("clearance plan", "releases/plan/plan.html", "plan.png", (900, 900)),
]


def blocks_of_the_walk(page: str):
    """Pairs of commands and what they are said to print."""
    walk = page.split("## The walk\n", 1)[1].split("\n## ", 1)[0]
    found = re.findall(r"^```(sh|text)\n(.*?)^```$", walk, flags=re.MULTILINE | re.DOTALL)
    pairs = []
    for kind, text in found:
        if kind == "sh":
            pairs.append((text, []))
        else:
            pairs[-1][1].extend(text.splitlines())
    return pairs[1:]


def is_printed(said: list[str], output: str) -> str | None:
    """The first line that is not printed, or None."""
    position = 0
    for line in said:
        pattern = ".*".join(re.escape(part) for part in line.split("…"))
        match = re.compile(pattern).search(output, position)
        if match is None:
            return line
        position = match.end()
    return None


class Terminal:
    """A shell at a terminal, which is asked for passphrases like a person."""

    MARK = "walked:"

    def __init__(self, folder: Path, commands: Path, programs: Path):
        self.commands = commands
        environment = dict(
            os.environ, PATH=f"{programs}:{os.environ['PATH']}", PS1="", PS2="", TERM="dumb", HISTFILE="", COLUMNS="80")
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe("bash", ["bash", "--noediting", "--noprofile", "--norc"], environment)
        # Not shown twice: what is typed is no output.
        os.write(self.screen, b"stty -echo\n")
        self.type("true")

    def type(self, commands: str) -> tuple[int, str]:
        """The status of the commands and what they print."""
        # From a file: minisign throws away what was typed before it asks.
        self.commands.write_text(f"set -e\n{commands}\n", encoding="utf-8")
        os.write(self.screen, f'( . {self.commands} ); echo "{self.MARK}$?"\n'.encode())
        output, answered, deadline = "", 0, time.monotonic() + LIMIT
        while (end := re.search(rf"{self.MARK}(\d+)\r?\n", output)) is None:
            if not select.select([self.screen], [], [], max(0, deadline - time.monotonic()))[0]:
                raise SystemExit(f"no end after {LIMIT} s:\n{commands}\n{output}")
            output += os.read(self.screen, 65_536).decode(errors="replace")
            asked = len(re.findall(r"(?:Password|Passphrase)[^\n]*: ?(?:\r?\n|$)", output))
            # A prompt without the end of its line waits for an answer.
            if asked > answered and re.search(r"(?:Password|Passphrase)[^\n]*: ?$", output):
                answered = asked
                # What is typed before the echo is off would be thrown away; no person is that fast.
                time.sleep(0.5)
                os.write(self.screen, f"{PASSPHRASE}\n".encode())
        return int(end.group(1)), output[:end.start()].replace("\r\n", "\n")

    def end(self):
        os.close(self.screen)
        os.waitpid(self.process, 0)


def copy_of_the_project(folder: Path):
    files = subprocess.run(
        ["git", "ls-files", "-z", "content", "records", "templates", "docs"], cwd=REPOSITORY, check=True,
        capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(REPOSITORY / name, folder / name)
    # nginx lets a user without rights read the site.
    folder.parent.chmod(0o755)


def take_picture(page: Path, target: Path, size: tuple[int, int]):
    with tempfile.TemporaryDirectory(prefix="mechsite-picture-") as profile:
        subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}",
             f"--window-size={size[0]},{size[1]}", f"--screenshot={target}", page.as_uri()],
            check=True, capture_output=True, timeout=120)


def walk(work: Path, programs: Path, pictures: Path | None) -> list[str]:
    folder = work / "mechsite"
    copy_of_the_project(folder)
    terminal = Terminal(folder, work / "commands.sh", programs)
    faults, waiting = [], list(PICTURES) if pictures else []
    for commands, said in blocks_of_the_walk((REPOSITORY / "docs" / "officer.md").read_text(encoding="utf-8")):
        print("  " + commands.splitlines()[0], flush=True)
        status, output = terminal.type(commands)
        missing = is_printed(said, output)
        if status != 0 or missing is not None:
            reason = f"ended with {status}" if status != 0 else f"did not print: {missing}"
            faults.append(f"{reason}\n{commands}\nIt printed:\n{output}")
            break
        for picture in [picture for picture in waiting if picture[0] in commands]:
            waiting.remove(picture)
            take_picture(folder / picture[1], pictures.resolve() / picture[2], picture[3])
    terminal.type('PATH="$PATH:/usr/sbin" nginx -p public.hosting/ -c nginx/trial.conf -e nginx/trial.log -s quit || true')
    terminal.end()
    return faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", type=Path, default=REPOSITORY / ".build" / "release")
    arguments.add_argument("--pictures", type=Path)
    options = arguments.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mechsite-manual-") as folder:
        faults = walk(Path(folder), options.programs.resolve(), options.pictures)
    for fault in faults:
        print(f"FAILED docs/officer.md: {fault}")
    print(f"walked through docs/officer.md in {time.monotonic() - begin:.0f} s: {'it fails' if faults else 'as it says'}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

"""The inputs of one benchmark: archive, public record, Hugo's source, the floor's lists. Kept between runs."""

import hashlib
import sys
from pathlib import Path

import measuring
from programs import HERE, ROOT, WORK, say


# What the archive is written by, and what Hugo's source is written by besides.
_GENERATOR = ["archive", "consents", "parties", "questionnaires", "reviews", "words"]
_EXPORT = ["hugo_site", "hugo_texts", "public_record"]


class Workplace:
    """The folder of one preset below `.build-benchmark`."""

    def __init__(self, preset, seed, programs):
        self.preset, self.seed, self.programs = preset, seed, programs
        self.folder = WORK / preset
        self.records, self.content = self.folder / "records", self.folder / "content"
        self.record, self.hugo = self.folder / "public-record", self.folder / "hugo"
        self.log = self.folder / "log"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.log.write_bytes(b"")

    def generate(self):
        """Writes the archive, unless the one that is there came from the same sources."""
        sources = [*_modules(_GENERATOR), *_files(ROOT / "records"), *_files(ROOT / "content")]
        wanted = _digest(sources, self.preset, self.seed)
        if not self._is_stamped("archive", wanted):
            say(f"Writing the archive \"{self.preset}\"")
            self._python("archive.py", self.preset, self.folder, "--seed", self.seed)
            self._stamp("archive", wanted)
        return sum(path.stat().st_size for path in _files(self.records))

    def clear(self):
        """Clears the archive, with nothing reported, and says what it took."""
        say("Clearing the records")
        measuring.remove(self.record)
        self._unstamp("hugo", "floor", "record")
        cost = measuring.run(
            [self.programs / "clearance", "clear", "--strict", "--as-at", "2026-11-20", "--records", self.records,
             "--content", self.content, "--out", self.record], self.log)
        self._stamp("record", self._state_of_record())
        return cost

    def clear_if_needed(self):
        """Clears unless the same program has cleared the same archive before."""
        if not self._is_stamped("record", self._state_of_record()):
            self.clear()

    def export_to_hugo(self):
        """Writes the source of Hugo's site."""
        wanted = _digest([*_modules(_EXPORT), *_files(HERE / "hugo")], self._state_of_record())
        if not self._is_stamped("hugo", wanted):
            say("Writing Hugo's source from the public record")
            self._python("hugo_site.py", self.record, self.content, self.hugo)
            self._stamp("hugo", wanted)

    def list_for_floor(self, site):
        """Writes the texts of the public record, and the paths and sizes of a site that mechsite has built."""
        if not self._is_stamped("floor", self._state_of_record()):
            self._python("floor_lists.py", self.record, site, self.folder)
            self._stamp("floor", self._state_of_record())
        return self.folder / "texts", self.folder / "files"

    def build(self, target):
        """What `mechsite build` is started with."""
        return [
            self.programs / "mechsite", "build", "--record", self.record, "--content", self.content, "--templates",
            ROOT / "templates", "--out", target]

    def audit(self, site):
        """What `clearance audit` is started with, which ends with code 0 when it finds no word of the records."""
        return [
            self.programs / "clearance", "audit", site, "--records", self.records, "--content", self.content, "--record",
            self.record]

    def _state_of_record(self):
        archive = self.folder / "archive.stamp"
        programs = [self.programs / "clearance", self.programs / "mechsite"]
        return _digest(programs, archive.read_text() if archive.exists() else "")

    def _python(self, script, *arguments):
        measuring.run([sys.executable, HERE / script, *arguments], self.log)

    def _is_stamped(self, name, wanted):
        stamp = self.folder / f"{name}.stamp"
        return stamp.exists() and stamp.read_text() == wanted

    def _stamp(self, name, state):
        (self.folder / f"{name}.stamp").write_text(state)

    def _unstamp(self, *names):
        for name in names:
            (self.folder / f"{name}.stamp").unlink(missing_ok=True)


def _modules(names):
    return [HERE / f"{name}.py" for name in names]


def _files(folder):
    return [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]


def _digest(paths, *words):
    hashed = hashlib.sha256("\0".join(words).encode())
    for path in paths:
        hashed.update(path.read_bytes())
    return hashed.hexdigest()

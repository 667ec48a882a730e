"""Makes a release as two persons do, in a folder of its own: the demonstration records, few parties, keys of minisign."""

import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
AS_AT = "2026-11-20"
# The reports that the demonstration records are made to give.
REPORTED = [("XII-2024-01", "5.1"), ("XJJ-2026-01", "6.3")]


class Workplace:
    def __init__(self, folder: Path, programs: Path):
        self.folder = folder
        self.programs = programs
        for name in ["records", "content", "templates"]:
            shutil.copytree(REPOSITORY / name, folder / name)
        self._leave_few_parties()

    def _leave_few_parties(self):
        reference = self.folder / "content" / "reference"
        parties = (reference / "parties.csv").read_text(encoding="utf-8").splitlines(keepends=True)[:4]
        codes = tuple(line[:3] for line in parties[1:])
        actions = (reference / "treaty-actions.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        (reference / "parties.csv").write_text("".join(parties), encoding="utf-8")
        (reference / "treaty-actions.csv").write_text(
            actions[0] + "".join(line for line in actions[1:] if line.startswith(codes)), encoding="utf-8")

    def run(self, *command, **options):
        return subprocess.run(
            [str(part) for part in command], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)

    def done(self, *command, **options):
        result = self.run(*command, **options)
        if result.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")
        return result

    def clearance(self, *arguments, **options):
        return self.run(self.programs / "clearance", *arguments, **options)

    def mechsite(self, *arguments, **options):
        return self.run(self.programs / "mechsite", *arguments, **options)

    def make_keys(self):
        for name in ["site", "first", "second"]:
            self.done("minisign", "-G", "-W", "-p", f"{name}.pub", "-s", f"{name}.key")
        key = {name: (self.folder / f"{name}.pub").read_text().split("\n")[1] for name in ["site", "first", "second"]}
        (self.folder / "releases").mkdir()
        (self.folder / "releases" / "keyring.yaml").write_text(
            f"format: keyring/1\nsite: {key['site']}\npersons:\n"
            f"  - person: officer-1\n    keys: [{key['first']}]\n  - person: officer-2\n    keys: [{key['second']}]\n")
        for consent, question in REPORTED:
            with open(self.folder / "records" / "consents" / f"{consent}.yaml", "a", encoding="utf-8") as file:
                file.write(f'    exclude:\n      - {{instrument: untoc, question: "{question}"}}\n')

    def plan_and_approve(self, as_at=AS_AT):
        self.done(self.programs / "clearance", "plan", "--as-at", as_at)
        for person in ["first", "second"]:
            self.done(self.programs / "clearance", "approve", "--key", f"{person}.key")

    def release_command(self, as_at=AS_AT):
        return [self.programs / "clearance", "release", "--as-at", as_at, "--key", "site.key", "--rehearsal"]

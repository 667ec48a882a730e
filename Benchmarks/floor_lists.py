#!/usr/bin/env python3
"""Writes what the floor reads: the texts of a public record, and the paths and sizes of a built site.

Usage: Benchmarks/floor_lists.py PUBLIC-RECORD SITE TARGET
"""

import sys
from pathlib import Path

from public_record import texts_of_record


def write_lists(record, site, target):
    """Writes TARGET/texts and TARGET/files in the form that floor.c describes."""
    with open(Path(target) / "texts", "wb") as texts:
        for text in texts_of_record(record):
            encoded = text.encode()
            texts.write(len(encoded).to_bytes(8, "little") + encoded)
    with open(Path(target) / "files", "w", encoding="utf-8") as files:
        for path in sorted(Path(site).rglob("*"), key=str):
            size = -1 if path.is_dir() else path.stat().st_size
            files.write(f"{size} {path.relative_to(site)}\n")


if __name__ == "__main__":
    write_lists(*sys.argv[1:4])

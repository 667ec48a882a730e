"""Starts one program and says what it took, as JSON in a file.

Usage: launch.py RESULT LOG COMMAND...

A process of its own, and a small one: to Linux, a child's greatest memory is at least that of the process it was started from.
"""

import json
import os
import sys
import time

result, log, *command = sys.argv[1:]
lines = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
nothing = os.open(os.devnull, os.O_RDONLY)
start = time.monotonic()
child = os.posix_spawnp(
    command[0], command, os.environ,
    file_actions=[(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, lines, 1), (os.POSIX_SPAWN_DUP2, lines, 2)])
_, status, used = os.wait4(child, 0)
wall = time.monotonic() - start
with open(result, "w", encoding="utf-8") as answer:
    json.dump([os.waitstatus_to_exitcode(status), used.ru_utime, used.ru_stime, wall, used.ru_maxrss * 1024], answer)

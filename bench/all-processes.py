"""Runs a command to its end and that of all it has started; prints their CPU seconds and the command's wall time.

A browser's own processes (pages, drawing, network) outlive it by a moment and are left to nobody: no `wait` of their
parents counts them, and so neither does the shell's `time`. Linux hands them to whoever asks to be given such orphans.
"""
import ctypes
import os
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def cpu(usage):
    return usage.ru_utime + usage.ru_stime


if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
    sys.exit('orphans are not handed over here: Linux alone does that')
begun = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
wall = time.monotonic() - begun
orphans = 0.0
while True:
    try:
        orphans += cpu(os.wait4(-1, 0)[2])
    except ChildProcessError:
        break
print(cpu(usage), orphans, wall, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))

#!/usr/bin/env python3
"""How long `ithaca verify` takes on plain pairs: verify.py ITHACA FOLDER [TIMES], on every *.mm of the folder.

The check alone (as the command prints it), and the whole process: starting, reading the pairs, reading the proposal, checking.
Milliseconds of wall clock, best of the repeats.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile
import time

ithaca, folder, times = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5
print("| instance | check ms | whole process ms | file MB |\n|---|---|---|---|")
with tempfile.TemporaryDirectory() as scratch:
    answer = os.path.join(scratch, "proposal.json")
    for path in sorted(glob.glob(os.path.join(folder, "*.mm"))):
        subprocess.run([ithaca, "match", path, "--out", answer], check=True)
        checks, wholes = [], []
        for _ in range(times):
            start = time.perf_counter()
            out = subprocess.run([ithaca, "verify", path, answer], capture_output=True, text=True, check=True).stdout
            wholes.append(time.perf_counter() - start)
            checks.append(float(re.search(r"checked in ([\d.e-]+) s", out).group(1)))
        megabytes = os.path.getsize(path) / 1e6
        print(f"| {os.path.basename(path)} | {min(checks) * 1e3:.1f} | {min(wholes) * 1e3:.0f} | {megabytes:.0f} |", flush=True)

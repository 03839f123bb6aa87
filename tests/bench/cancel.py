#!/usr/bin/env python3
"""How soon Ctrl-C ends a run: cancel.py ITHACA FOLDER [TIMES]. Milliseconds from the signal to the end, on every *.mm of the folder.

Signals come at random moments of the run, also while the file is read and while the proof is checked. A busy machine adds its
own delays: the least loaded of several rounds says most.
"""
import glob
import os
import random
import signal
import subprocess
import sys
import time

ithaca, folder, times = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 20
dice = random.Random(1)
print("| instance | runs stopped | median ms | longest ms |\n|---|---|---|---|")
for path in sorted(glob.glob(os.path.join(folder, "*.mm"))):
    start = time.perf_counter()
    subprocess.run([ithaca, "match", path, "--summary"], stdout=subprocess.DEVNULL, check=True)
    whole = time.perf_counter() - start
    took = []
    for _ in range(times):
        run = subprocess.Popen([ithaca, "match", path, "--summary"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.01 + dice.random() * whole)
        before = time.perf_counter()
        run.send_signal(signal.SIGINT)
        if run.wait() == 130:
            took.append((time.perf_counter() - before) * 1000)
    if took:
        took.sort()
        print(f"| {os.path.basename(path)} | {len(took)} | {took[len(took) // 2]:.0f} | {took[-1]:.0f} |", flush=True)

#!/usr/bin/env python3
"""Ithaca's solver beside existing ones, in one run: the same instances, one thread, the CPU seconds of the solve alone.

  solver.py --ithaca target/release/ithaca --dir /some/folder [--only s5k,b5kf] [--peers lemon,ortools,scipy] [--repeat 3]

Needs numpy; for the peers scipy, ortools (pip) and liblemon-dev with g++. Instances come from the seeded generators beside
this file and are kept in --dir. The programs take turns, the best of the repeats counts, and all must agree on the optimum.
The folder is never committed: the large instances have 40 MB.
"""
import argparse
import json
import os
import subprocess
import sys

import hard
import programs

HERE = os.path.dirname(os.path.abspath(__file__))
BALANCED, FINE = {"caps": "balanced"}, {"grain": "fine"}
PROGRAMS = {
    "s1k": (1000, 400, {}), "b1kf": (1000, 400, BALANCED | FINE), "d1k": (1000, 400, {"dense": True}),
    "s5k": (5000, 2000, {}), "b5kf": (5000, 2000, BALANCED | FINE), "d5k": (5000, 2000, {"dense": True}),
    "s20k": (20000, 5000, {}), "b20kf": (20000, 5000, BALANCED | FINE), "s100k": (100000, 20000, {}),
    "b100k": (100000, 20000, BALANCED), "b100kf": (100000, 20000, BALANCED | FINE),
}
HARD = {
    "const": ("const", 20000), "zero": ("zero", 20000), "chain": ("chain", 20000), "hot": ("hot", 20000), "gap": ("gap", 20000),
    "halves": ("halves", 10000), "ladder": ("ladder", 1000), "ladder2k": ("ladder", 2000), "rank1": ("rank1", 1000),
    "rank1-2k": ("rank1", 2000), "rank1-3k": ("rank1", 3000), "rank1f": ("rank1f", 1000), "rank1f-2k": ("rank1f", 2000),
    "sorted": ("sorted", 1000), "const50k": ("const", 50000), "chain50k": ("chain", 50000), "hot50k": ("hot", 50000), "gap50k": ("gap", 50000),
}


def instance(name, folder):
    path = os.path.join(folder, name + ".mm")
    if not os.path.exists(path):
        if name in PROGRAMS:
            n, m, more = PROGRAMS[name]
            programs.write(n, m, 1, path, **more)
        else:
            kind, size = HARD[name]
            hard.write(kind, size, 1, path)
    return path


def lemon(folder):
    binary = os.path.join(folder, "lemon")
    if not os.path.exists(binary):
        subprocess.run(["g++", "-O3", "-march=native", "-std=c++17", "-o", binary, os.path.join(HERE, "lemon.cpp")], check=True)
    return binary


def command(who, path, a):
    if who == "ithaca":
        return [a.ithaca, "match", path, "--summary"]
    if who == "lemon":
        return [lemon(a.dir), path]
    return [sys.executable, os.path.join(HERE, "peers.py"), who, path]


def measure(name, a):
    path = instance(name, a.dir)
    best = {}
    for _ in range(a.repeat):
        for who in ["ithaca"] + a.peers:
            try:
                out = subprocess.run(command(who, path, a), capture_output=True, text=True, timeout=a.limit, check=True).stdout
            except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
                continue
            now = json.loads(out.strip().splitlines()[-1])
            if who not in best or now["solve_cpu_s"] < best[who]["solve_cpu_s"]:
                best[who] = now
    answers = {(r["matched"], r["score"]) for r in best.values()}
    if len(answers) != 1:
        sys.exit(f"{name}: the solvers disagree: {best}")
    return best


def cell(best, who):
    if who not in best:
        return "-"
    text = f"{best[who]['solve_cpu_s']:.4f} s, {best[who]['peak_mb']:.0f} MB"
    times = best[who]["solve_cpu_s"] / best["ithaca"]["solve_cpu_s"]
    return text if who == "ithaca" else f"{text} ({times:.1f}x)"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--ithaca", required=True)
    p.add_argument("--dir", required=True)
    p.add_argument("--only", type=lambda s: s.split(","), default=list(PROGRAMS) + list(HARD))
    p.add_argument("--peers", type=lambda s: s.split(","), default=["lemon", "ortools", "scipy"])
    p.add_argument("--repeat", type=int, default=3)
    p.add_argument("--limit", type=float, default=300)
    a = p.parse_args()
    os.makedirs(a.dir, exist_ok=True)
    print("| instance | matched | total | " + " | ".join(["ithaca"] + a.peers) + " |")
    print("|---|---|---|" + "---|" * (1 + len(a.peers)))
    for name in a.only:
        best = measure(name, a)
        row = [name, str(best["ithaca"]["matched"]), str(best["ithaca"]["score"])]
        print("| " + " | ".join(row + [cell(best, who) for who in ["ithaca"] + a.peers]) + " |", flush=True)


if __name__ == "__main__":
    main()

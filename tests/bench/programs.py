#!/usr/bin/env python3
"""Seeded mentoring programs in the format mm1: role families, sites, levels, languages, goals, managers, wishes.

  programs.py --n 20000 --m 5000 --seed 1 --out s20k.mm          each mentee keeps the best 30 to 60 mentors
  programs.py ... --dense                                        every eligible pair
  programs.py ... --caps balanced                                capacities 1..8, in total about 1.05 n, instead of 1..4
  programs.py ... --grain fine                                   scores in steps of 1 instead of 10

Only integers on a splitmix64 counter stream: the same arguments give the same bytes with any numpy.
"""
import argparse
import numpy as np

U = np.uint64
FAMILIES, SITES, UNITS, SKILLS = 12, 15, 20, 48
NEVER = -10000


def mix(x):
    with np.errstate(over="ignore"):
        x = x.astype(U) + U(0x9E3779B97F4A7C15)
        x = (x ^ (x >> U(30))) * U(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> U(27))) * U(0x94D049BB133111EB)
        return x ^ (x >> U(31))


class Draw:
    """Each field of each person has a stream of its own."""

    def __init__(self, seed):
        self.seed = seed

    def below(self, stream, k, bound):
        base = mix(mix(np.array([self.seed], dtype=U)) ^ U(stream))[0]
        with np.errstate(over="ignore"):
            x = mix(np.arange(k, dtype=U) * U(0xD1B54A32D192ED03) + base)
        return ((x >> U(11)) % U(bound)).astype(np.int64)

    def pick(self, stream, k, weights):
        total = np.cumsum(np.asarray(weights, dtype=np.int64))
        return np.searchsorted(total, self.below(stream, k, int(total[-1])), side="right")


def zipf(k):
    return [1000 // (i + 2) for i in range(k)]


def mentees(d, n, m):
    e = {"family": d.pick(1, n, zipf(FAMILIES))}
    e["target"] = np.where(d.below(2, n, 100) < 65, e["family"], d.pick(3, n, zipf(FAMILIES)))
    e["site"] = d.pick(4, n, zipf(SITES))
    e["unit"] = d.below(5, n, UNITS)
    e["level"] = d.pick(6, n, [30, 28, 20, 12, 7, 3])
    e["language"] = d.pick(7, n, [85, 7, 5, 3])
    near = [e["target"] * 4 + d.below(10 + k, n, 4) for k in range(3)]
    e["goals"] = [np.where(d.below(16 + k, n, 100) < 60, near[k], d.below(13 + k, n, SKILLS)) for k in range(3)]
    e["nobody"] = d.below(20, n, 1000) < 15
    e["manager"] = np.where(d.below(160, n, 100) < 50, d.below(161, n, m), -1)
    e["blocked"] = np.where(d.below(162, n, 100) < 5, d.below(163, n, m), -1)
    e["wish"] = np.where(d.below(164, n, 100) < 10, d.below(165, n, m), -1)
    e["keep"] = 30 + d.below(170, n, 31)
    return e


def mentors(d, n, m, caps):
    o = {"family": d.pick(101, m, zipf(FAMILIES)), "past": d.pick(102, m, zipf(FAMILIES))}
    o["site"] = d.pick(104, m, zipf(SITES))
    o["unit"] = d.below(105, m, UNITS)
    o["level"] = 2 + d.pick(106, m, [15, 25, 25, 18, 10, 5, 2])
    o["language"] = d.pick(107, m, [85, 7, 5, 3])
    skill = np.zeros((m, SKILLS), dtype=bool)
    count = 3 + d.below(108, m, 5)
    for k in range(7):
        s = np.where(d.below(130 + k, m, 100) < 55, o["family"] * 4 + d.below(110 + k, m, 4), d.below(120 + k, m, SKILLS))
        has = np.nonzero(k < count)[0]
        skill[has, s[has]] = True
    o["skill"] = np.ascontiguousarray(skill.T.astype(np.int16))
    o["experience"] = d.below(140, m, 4) * 10
    if caps == "tight":
        o["cap"] = 1 + d.pick(150, m, [40, 30, 20, 10])
    else:
        want = max(1.0, 1.05 * n / m)
        c = int(want) + (d.below(150, m, 1000) < int(round((want - int(want)) * 1000)))
        spread = np.repeat(d.below(151, m, 2)[::2], 2)[:m] * np.where(np.arange(m) % 2 == 0, 1, -1)
        o["cap"] = np.clip(c + spread, 1, 8)
    return o


def tables(o):
    """What every mentor gets from each value of a mentee's field."""
    level = []
    for g in range(6):
        gap = o["level"] - g
        points = np.where((gap == 2) | (gap == 3), 100, np.where((gap == 1) | (gap == 4), 60, 20))
        level.append(np.where(gap < 1, NEVER, points) + o["experience"])
    t = {
        "target": [np.where(o["family"] == f, 200, np.where(o["past"] == f, 120, 0)) for f in range(FAMILIES)],
        "site": [np.where(o["site"] == s, 100, np.where(o["site"] // 3 == s // 3, 50, 0)) for s in range(SITES)],
        "unit": [np.where(o["unit"] == b, 0, 50) for b in range(UNITS)],
        "level": level,
        "language": [np.where((x == 0) | (o["language"] == x), 0, NEVER) for x in range(4)],
    }
    return {k: np.array(v, dtype=np.int16) for k, v in t.items()}


def write(n, m, seed, out, dense=False, caps="tight", grain="coarse"):
    d = Draw(seed)
    e, o = mentees(d, n, m), mentors(d, n, m, caps)
    t = tables(o)
    hm = (mix(np.arange(m, dtype=U) ^ U(seed * 7919)) >> U(40)).astype(np.int64)
    he = (mix(np.arange(n, dtype=U) ^ U(seed * 104729 + 1)) >> U(40)).astype(np.int64)
    lines, pairs = [], 0
    for i in range(n):
        w = sum(t[f][e[f][i]] for f in ("target", "site", "unit", "level", "language"))
        goals = [int(g[i]) for g in e["goals"]]
        goal = o["skill"][goals[0]] * 200
        for k, points in ((1, 120), (2, 80)):
            if goals[k] not in goals[:k]:
                goal = goal + o["skill"][goals[k]] * points
        w = (w + goal).astype(np.int32)
        if e["wish"][i] >= 0:
            w[e["wish"][i]] += 120
        for who in (e["manager"][i], e["blocked"][i]):
            if who >= 0:
                w[who] = NEVER
        if e["nobody"][i]:
            w[:] = NEVER
        tie = (he[i] * 2654435761 + hm * 40503) >> 7
        if grain == "fine":
            w = np.where(w >= 0, w + tie % 10, w)
        js = np.nonzero((w >= 0) & (dense | (goal > 0)))[0]
        if not dense and len(js) > e["keep"][i]:
            key = (w[js].astype(np.int64) * 4096 + (tie[js] & 4095)) * m + js
            js = np.sort(js[np.argpartition(-key, e["keep"][i] - 1)[: e["keep"][i]]])
        pairs += len(js)
        row = np.empty(1 + 2 * len(js), dtype=np.int64)
        row[0], row[1::2], row[2::2] = len(js), js, w[js]
        lines.append(" ".join(map(str, row.tolist())))
    with open(out, "w") as f:
        f.write(f"mm1 {n} {m} {pairs}\n{' '.join(map(str, o['cap'].tolist()))}\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--n", "--m", "--seed"):
        a.add_argument(name, type=int, required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--dense", action="store_true")
    a.add_argument("--caps", default="tight", choices=["tight", "balanced"])
    a.add_argument("--grain", default="coarse", choices=["coarse", "fine"])
    write(**vars(a.parse_args()))

#!/usr/bin/env python3
"""Seeded hard kinds of matching instances in the format mm1; integers and the standard library only.

  hard.py KIND N SEED OUT

const   every pair scores the same: only the number matched counts, everything is a tie
zero    every pair scores 0: a matching of the most people with no help from the scores
chain   each mentee fits two neighboring mentors; one free place at the far end, so that one newcomer moves everybody
hot     one mentor is everybody's favorite by far
rank1   score = mentee's factor times mentor's factor, all pairs: everybody agrees about who is best
rank1f  the same with factors up to 1,000, so that nobody is like another
sorted  score = place of the mentee times place of the mentor, all pairs (Machol and Wien 1976, for maximization)
gap     groups with one place too few each, next to groups with places to spare, joined by a few weak pairs
halves  a half with places to spare and a half with one place for five people, with a few weak pairs between
ladder  all pairs of i and j with score growing with i * j modulo a prime: few ties, long alternating paths
"""
import random
import sys


def rows(kind, n, r):
    """capacities and one list of (mentor, score) for each mentee"""
    if kind in ("const", "zero"):
        m = n * 2 // 5
        score = 700 if kind == "const" else 0
        caps = [r.randint(1, 4) for _ in range(m)]
        return caps, [[(j, score) for j in r.sample(range(m), 20)] for _ in range(n)]
    if kind == "chain":
        order = list(range(n))
        r.shuffle(order)
        return [1] * (n + 1), [[(i, 500 + i % 7), (i + 1, 500 + i % 7)] if i else [(0, 900)] for i in order]
    if kind == "hot":
        m = n * 3 // 5
        caps = [2] * m
        return caps, [[(0, 1000)] + [(j, r.randint(1, 40)) for j in r.sample(range(1, m), 15)] for _ in range(n)]
    if kind in ("rank1", "rank1f", "sorted"):
        m, most = n, 31 if kind == "rank1" else 1000
        a = [r.randint(1, most) for _ in range(n)] if kind != "sorted" else range(1, n + 1)
        b = [r.randint(1, most) for _ in range(m)] if kind != "sorted" else range(1, m + 1)
        return [1] * m, [[(j, a[i] * b[j]) for j in range(m)] for i in range(n)]
    if kind == "gap":
        size = 20
        groups = n // size
        caps = [1] * (groups * size)
        out = []
        for i in range(groups * size):
            g = i // size
            short = size - 1 if g % 2 else size
            pairs = {g * size + k: r.randint(600, 1000) for k in r.sample(range(short), 12)}
            if i % size == 0:
                pairs[((g + 1) % groups) * size + size - 1] = r.randint(0, 5)
            out.append(list(pairs.items()))
        return caps, out
    if kind == "halves":
        a, b = n * 2 // 5, n * 2 // 5
        out = [[(j, r.randint(100, 1000)) for j in r.sample(range(a), 30)] for _ in range(n)]
        for _ in range(2 * n):
            weak = [(r.randrange(a), 50)] if r.random() < 0.02 else []
            out.append(weak + [(a + j, r.randint(100, 1000)) for j in r.sample(range(b), 30)])
        r.shuffle(out)
        return [3] * a + [1] * b, out
    if kind == "ladder":
        m = n
        return [1] * m, [[(j, (i + 1) * (j + 1) % 997) for j in range(m)] for i in range(n)]
    raise SystemExit(__doc__)


def write(kind, n, seed, out):
    caps, table = rows(kind, n, random.Random(seed))
    with open(out, "w") as f:
        f.write(f"mm1 {len(table)} {len(caps)} {sum(map(len, table))}\n{' '.join(map(str, caps))}\n")
        for row in table:
            f.write(" ".join([str(len(row))] + [f"{j} {w}" for j, w in sorted(row)]) + "\n")


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

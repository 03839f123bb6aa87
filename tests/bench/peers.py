#!/usr/bin/env python3
"""peers.py scipy|ortools FILE.mm: one existing solver on one instance, one JSON line; the CPU seconds of the solve alone."""
import json
import sys
import time

import numpy as np


def read(path):
    with open(path) as f:
        n, m, pairs = map(int, f.readline().split()[1:])
        cap = np.array(f.readline().split(), dtype=np.int64)
        deg, body = np.empty(n, dtype=np.int64), []
        for i in range(n):
            row = np.array(f.readline().split(), dtype=np.int64)
            deg[i] = row[0]
            body.append(row[1:])
    body = np.concatenate(body).reshape(-1, 2)
    assert len(body) == pairs
    return np.repeat(np.arange(n), deg), body[:, 0].copy(), body[:, 1].copy(), cap, n


def memory(key):
    return next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith(key))


def ortools(row, col, w, cap, n):
    from ortools.graph.python import min_cost_flow
    m, top = len(cap), int(w.max(initial=0))
    s, sink = min_cost_flow.SimpleMinCostFlow(), n + m
    nobody = min(n, int(cap.sum())) * top + 1
    s.add_arcs_with_capacity_and_unit_cost(
        np.concatenate([row, n + np.arange(m), np.arange(n)]), np.concatenate([n + col, np.full(m + n, sink)]),
        np.concatenate([np.ones(len(row), dtype=np.int64), cap, np.ones(n, dtype=np.int64)]),
        np.concatenate([top - w, np.zeros(m, dtype=np.int64), np.full(n, nobody)]))
    supply = np.zeros(sink + 1, dtype=np.int64)
    supply[:n], supply[sink] = 1, -n
    s.set_nodes_supplies(np.arange(sink + 1), supply)
    before = time.process_time()
    assert s.solve() == s.OPTIMAL
    spent = time.process_time() - before
    on = s.flows(np.arange(len(row))) > 0
    return on, spent


def scipy(row, col, w, cap, n):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    top = int(w.max(initial=0))
    nobody = min(n, int(cap.sum())) * top + 1
    first = np.concatenate([[0], np.cumsum(cap)])
    times = cap[col]
    edge = np.repeat(np.arange(len(row)), times)
    within = np.arange(len(edge)) - np.repeat(np.concatenate([[0], np.cumsum(times)[:-1]]), times)
    r, c = np.concatenate([row[edge], np.arange(n)]), np.concatenate([first[col[edge]] + within, first[-1] + np.arange(n)])
    cost = np.concatenate([top - w[edge] + 1, np.full(n, nobody + 1)]).astype(np.float64)
    a = csr_matrix((cost, (r, c)), shape=(n, first[-1] + n))
    before = time.process_time()
    r, c = min_weight_full_bipartite_matching(a)
    spent = time.process_time() - before
    owner = np.repeat(np.arange(len(cap)), cap)
    mate = np.full(n, -1)
    real = c < first[-1]
    mate[r[real]] = owner[c[real]]
    return mate[row] == col, spent


if __name__ == "__main__":
    row, col, w, cap, n = read(sys.argv[2])
    try:
        open("/proc/self/clear_refs", "w").write("5")
    except OSError:
        pass
    base = memory("VmRSS")
    on, spent = {"ortools": ortools, "scipy": scipy}[sys.argv[1]](row, col, w, cap, n)
    print(json.dumps({"matched": int(on.sum()), "score": int(w[on].sum()), "solve_cpu_s": spent, "peak_mb": round(memory("VmHWM") - base, 1)}))

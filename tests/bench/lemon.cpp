// lemon FILE.mm: LEMON's network simplex on one instance; one JSON line. g++ -O3 -march=native -std=c++17 -o lemon lemon.cpp
// Flow: each mentee sends one unit to a mentor (cost highest - score) or to nobody (a cost above any total).
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

typedef long long Number;
typedef lemon::StaticDigraph Graph;
typedef lemon::NetworkSimplex<Graph, Number, Number> Solver;

static double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double memory(const char* key) {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line))
    if (!line.compare(0, strlen(key), key)) return atof(line.c_str() + strlen(key) + 1) / 1024;
  return 0;
}

struct Reader {
  std::vector<char> text;
  size_t at = 3;
  explicit Reader(const char* path) {
    std::ifstream file(path, std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(file), {});
    text.push_back(0);
  }
  Number next() {
    while (text[at] < '0') at++;
    Number v = 0;
    while (text[at] >= '0') v = v * 10 + text[at++] - '0';
    return v;
  }
};

int main(int, char** arguments) {
  std::vector<int> capacity, starts{0}, mentor;
  std::vector<Number> score;
  Number highest = 0, places = 0;
  {
    Reader in(arguments[1]);
    strncmp(in.text.data(), "mm1", 3) ? exit(2) : void();
    int n = in.next(), m = in.next();
    in.next();
    for (int j = 0; j < m; j++) capacity.push_back(in.next()), places += capacity.back();
    for (int i = 0; i < n; i++) {
      for (Number d = in.next(); d > 0; d--) {
        mentor.push_back(in.next());
        score.push_back(in.next());
        highest = std::max(highest, score.back());
      }
      starts.push_back(mentor.size());
    }
  }
  if (FILE* f = fopen("/proc/self/clear_refs", "w")) fputs("5", f), fclose(f);
  double base = memory("VmRSS");
  int n = starts.size() - 1, m = capacity.size(), sink = n + m;
  Number nobody = std::min<Number>(n, places) * highest + 1;
  std::vector<std::pair<int, int>> arcs;
  std::vector<Number> cost, upper;
  auto arc = [&](int from, int to, Number c, Number u) { arcs.push_back({from, to}), cost.push_back(c), upper.push_back(u); };
  for (int i = 0; i < n; i++) {
    for (int k = starts[i]; k < starts[i + 1]; k++) arc(i, n + mentor[k], highest - score[k], 1);
    arc(i, sink, nobody, 1);
  }
  for (int j = 0; j < m; j++) arc(n + j, sink, 0, capacity[j]);
  Graph graph;
  graph.build(sink + 1, arcs.begin(), arcs.end());
  Graph::ArcMap<Number> costs(graph), uppers(graph);
  Graph::NodeMap<Number> supply(graph, 0);
  for (size_t k = 0; k < arcs.size(); k++) costs[graph.arc(k)] = cost[k], uppers[graph.arc(k)] = upper[k];
  for (int i = 0; i < n; i++) supply[graph.node(i)] = 1;
  supply[graph.node(sink)] = -n;
  Solver solver(graph);
  solver.upperMap(uppers).costMap(costs).supplyMap(supply);
  double before = cpu();
  bool optimal = solver.run() == Solver::OPTIMAL;
  double solve = cpu() - before;
  Number matched = 0, total = 0;
  for (int i = 0, k = 0, a = 0; i < n; i++, a++)
    for (; k < starts[i + 1]; k++, a++)
      if (solver.flow(graph.arc(a))) matched++, total += score[k];
  printf("{\"matched\": %lld, \"score\": %lld, \"solve_cpu_s\": %.6f, \"peak_mb\": %.1f}\n", matched, total, solve,
         memory("VmHWM") - base);
  return !optimal;
}

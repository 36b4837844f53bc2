// SPDX-License-Identifier: MIT
//
// How long gaps and brokers take on a loaded corpus, beside the reading of it. The arguments are
// actors and relations.
#include "mellanrum/analysis/gaps.h"

#include <benchmark/benchmark.h>

#include <memory>

#include "bench/big_map.h"
#include "mellanrum/analysis/betweenness.h"
#include "mellanrum/analysis/brokers.h"
#include "support/corpus.h"

namespace mellanrum::bench {
namespace {

constexpr std::uint64_t seed = 4;

std::vector<test::File> files_of(const benchmark::State& state) {
  std::vector<test::File> out;
  for (auto& [name, text] : big_map(static_cast<std::size_t>(state.range(0)),
                                    static_cast<std::size_t>(state.range(1)), seed)) {
    out.push_back({name, text});
  }
  return out;
}

void read(benchmark::State& state) {
  const auto files = files_of(state);
  for (auto unused : state) {
    const test::Built built = test::build_files(files);
    if (built.diagnostics.has_errors()) state.SkipWithError("the map has faults");
    benchmark::DoNotOptimize(&built.corpus);
  }
}

void gaps(benchmark::State& state) {
  const test::Built built = test::build_files(files_of(state));
  for (auto unused : state) {
    const auto found = analysis::gaps(built.corpus, {}, analysis::GroupBy::level);
    benchmark::DoNotOptimize(found.pairs.gaps.data());
    state.counters["pair gaps"] = static_cast<double>(found.pairs.gaps.size());
  }
}

void brokers(benchmark::State& state) {
  const test::Built built = test::build_files(files_of(state));
  for (auto unused : state) {
    const auto found = analysis::brokers(built.corpus, {}, analysis::GroupBy::level);
    benchmark::DoNotOptimize(found.data());
  }
}

void betweenness(benchmark::State& state) {
  const test::Built built = test::build_files(files_of(state));
  const analysis::TieGraph graph(built.corpus);
  for (auto unused : state) {
    benchmark::DoNotOptimize(analysis::betweenness(graph).data());
  }
}

void sizes(benchmark::internal::Benchmark* bench) {
  bench->Unit(benchmark::kMillisecond)->Args({500, 5'000})->Args({5'000, 50'000});
}

BENCHMARK(read)->Apply(sizes);
BENCHMARK(gaps)->Apply(sizes);
BENCHMARK(brokers)->Apply(sizes);
BENCHMARK(betweenness)->Apply(sizes);

}  // namespace
}  // namespace mellanrum::bench

BENCHMARK_MAIN();

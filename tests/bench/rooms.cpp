// SPDX-License-Identifier: MIT
//
// rooms DIRECTORY [options of Google Benchmark]: how long each room takes for the record files
// there, and how many of their bytes it passes in a second, on one thread.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/analysis/cross.h"
#include "mellanrum/analysis/seminars.h"
#include "mellanrum/presenting/reflections.h"
#include "mellanrum/query/filter.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/yaml/scan.h"
#include "support/corpus.h"

namespace mellanrum::bench {
namespace {

namespace fs = std::filesystem;

/// Set by main, before any room is entered.
std::string& directory() {
  static std::string name;
  return name;
}

Sources sources_there() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(directory())) {
    const bool is_notes = entry.path().extension() == ".yaml";
    if (is_notes && entry.path().filename() != "mellanrum.yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  Sources out;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    out.add(Source(path.string(), path.string(), std::move(bytes)));
  }
  return out;
}

/// What comes of reading and building, kept for the rooms behind.
struct Loaded {
  Sources sources = sources_there();
  Diagnostics diagnostics;
  std::vector<yaml::Tree> trees;
  std::vector<Notes> notes;
  Corpus corpus;

  Loaded() {
    for (SourceId id = 0; id < sources.size(); ++id) {
      trees.push_back(yaml::read(sources, id, {}, diagnostics).value());
      notes.push_back(reading::read_notes(trees.back(), sources, {}, diagnostics));
    }
    corpus = build(notes, {}, sources, diagnostics);
    if (diagnostics.has_errors()) throw std::runtime_error("the corpus has faults");
  }
};

Loaded& loaded() {
  static Loaded once;
  return once;
}

/// Bytes per second are of the files of the whole corpus, whichever the room.
void per_byte(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (SourceId id = 0; id < loaded().sources.size(); ++id) {
    bytes += static_cast<std::int64_t>(loaded().sources[id].bytes().size());
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}

void bytes(benchmark::State& state) {
  const Sources& sources = loaded().sources;
  Diagnostics diagnostics;
  for (auto unused : state) {
    for (SourceId id = 0; id < sources.size(); ++id) {
      benchmark::DoNotOptimize(yaml::bytes_are_clean(sources[id], id, diagnostics));
    }
  }
  per_byte(state);
}

void parse(benchmark::State& state) {
  const Sources& sources = loaded().sources;
  Diagnostics diagnostics;
  for (auto unused : state) {
    for (SourceId id = 0; id < sources.size(); ++id) {
      benchmark::DoNotOptimize(yaml::read(sources, id, {}, diagnostics));
    }
  }
  per_byte(state);
}

void decode(benchmark::State& state) {
  Diagnostics diagnostics;
  for (auto unused : state) {
    for (const yaml::Tree& tree : loaded().trees) {
      benchmark::DoNotOptimize(reading::read_notes(tree, loaded().sources, {}, diagnostics));
    }
  }
  per_byte(state);
}

void link(benchmark::State& state) {
  for (auto unused : state) {
    state.PauseTiming();
    std::vector<Notes> notes = loaded().notes;
    Diagnostics diagnostics;
    state.ResumeTiming();
    const Corpus corpus = build(std::move(notes), {}, loaded().sources, diagnostics);
    benchmark::DoNotOptimize(&corpus);
  }
  per_byte(state);
}

constexpr std::string_view where = "kind:proposal text:eftertanke NOT role:samtalsbäraren";

void filter(benchmark::State& state) {
  for (auto unused : state) {
    Sources sources;
    Diagnostics diagnostics;
    const SourceId id = sources.add(Source("--where", "--where", std::string(where)));
    const query::Filter filter(sources, {id}, loaded().corpus, ReflectionId(), diagnostics);
    const std::vector<ReflectionId> found = analysis::reflections(loaded().corpus, filter);
    if (found.empty()) state.SkipWithError("the filter finds nothing");
    benchmark::DoNotOptimize(found.data());
  }
  per_byte(state);
}

void cross(benchmark::State& state) {
  for (auto unused : state) {
    const auto table =
        analysis::cross(loaded().corpus, {}, analysis::Dimension::role, analysis::Dimension::theme);
    benchmark::DoNotOptimize(table.total);
  }
  per_byte(state);
}

/// The page of all that was said.
void page(benchmark::State& state) {
  const Corpus& corpus = loaded().corpus;
  const presenting::Wording wording("sv");
  const Collator collator("sv");
  const presenting::Context context{corpus, wording, collator};
  const std::vector<ReflectionId> said = analysis::reflections(corpus, {});
  for (auto unused : state) {
    const view::Document document = presenting::present_reflections(context, said, {});
    benchmark::DoNotOptimize(rendering::render_markdown(document, {}).data());
  }
  per_byte(state);
}

BENCHMARK(bytes)->Unit(benchmark::kMillisecond);
BENCHMARK(parse)->Unit(benchmark::kMillisecond);
BENCHMARK(decode)->Unit(benchmark::kMillisecond);
BENCHMARK(link)->Unit(benchmark::kMillisecond);
BENCHMARK(filter)->Unit(benchmark::kMillisecond);
BENCHMARK(cross)->Unit(benchmark::kMillisecond);
BENCHMARK(page)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mellanrum::bench

int main(int argc, char** argv) {
  if (argc < 2 || !std::filesystem::is_directory(argv[1])) {
    std::cerr << "rooms DIRECTORY [options of Google Benchmark]\n";
    return 2;
  }
  mellanrum::bench::directory() = argv[1];
  argv[1] = argv[0];
  --argc;
  ++argv;
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

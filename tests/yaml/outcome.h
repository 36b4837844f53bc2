// SPDX-License-Identifier: MIT
//
// What came of reading one text: for the tests of the YAML room.
#ifndef MELLANRUM_TESTS_YAML_OUTCOME_H
#define MELLANRUM_TESTS_YAML_OUTCOME_H

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/yaml/read.h"

namespace mellanrum::yaml {

struct Outcome {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Tree> tree;
};

inline Outcome outcome_of(std::string bytes, const Limits& limits = {}) {
  Outcome outcome;
  const SourceId id = outcome.sources.add(Source("n.yaml", "n.yaml", std::move(bytes)));
  outcome.tree = read(outcome.sources, id, limits, outcome.diagnostics);
  return outcome;
}

/// The diagnostics as "line:column rule", by place.
inline std::vector<std::string> places(const Outcome& outcome) {
  std::vector<std::string> out;
  for (const Diagnostic& d : outcome.diagnostics.sorted(outcome.sources)) {
    const Position at = outcome.sources[0].position(d.span.begin);
    out.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                  std::string(row_of(d.rule).id));
  }
  return out;
}

}  // namespace mellanrum::yaml

#endif

// SPDX-License-Identifier: MIT
//
// The nodes and edges of a map as words, to be compared with what a test expects.
#ifndef MELLANRUM_TESTS_SUPPORT_MAP_WORDS_H
#define MELLANRUM_TESTS_SUPPORT_MAP_WORDS_H

#include <string>
#include <vector>

#include "mellanrum/analysis/map.h"

namespace mellanrum::test {

inline std::string key_of(const Corpus& corpus, RoleId id) { return corpus.roles().key(id); }
inline std::string key_of(const Corpus& corpus, ActorId id) { return corpus.actors().key(id); }
inline std::string key_of(const Corpus& corpus, ThemeId id) { return corpus.themes().key(id); }
inline std::string key_of(const Corpus& corpus, FrameworkId id) {
  return corpus.frameworks().key(id);
}
inline std::string key_of(const Corpus&, const analysis::MapGroup& group) {
  return "all " + group.id;
}

inline std::string key_of(const Corpus& corpus, const analysis::MapNode& node) {
  return std::visit([&](const auto& id) { return key_of(corpus, id); }, node.record);
}

/// "a/local", or "a" without a group.
inline std::vector<std::string> nodes(const Corpus& corpus, const analysis::Map& map) {
  std::vector<std::string> out;
  for (const analysis::MapNode& node : map.nodes) {
    out.push_back(key_of(corpus, node) + (node.group.empty() ? "" : "/" + node.group));
  }
  return out;
}

/// "a tie b".
inline std::string edge(const Corpus& corpus, const analysis::Map& map,
                        const analysis::MapEdge& edge) {
  static const std::vector<std::string> kinds{"tie",    "builds_on", "concerns", "owns",
                                              "parent", "",          "needs"};
  const bool holds = edge.kind == analysis::MapEdge::Kind::holding;
  return key_of(corpus, map.nodes[edge.from]) + " " +
         (holds ? std::string(word_for(edge.state)) : kinds[static_cast<std::size_t>(edge.kind)]) +
         " " + key_of(corpus, map.nodes[edge.to]);
}

inline std::vector<std::string> edges(const Corpus& corpus, const analysis::Map& map) {
  std::vector<std::string> out;
  for (const analysis::MapEdge& each : map.edges) out.push_back(edge(corpus, map, each));
  return out;
}

}  // namespace mellanrum::test

#endif

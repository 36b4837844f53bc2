// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map_neighbourhood.h"

#include <algorithm>
#include <utility>

namespace mellanrum::analysis {

std::optional<std::size_t> find_node(const Map& map, const MapRecord& record) {
  const auto found = std::find_if(map.nodes.begin(), map.nodes.end(),
                                  [&](const MapNode& node) { return node.record == record; });
  if (found == map.nodes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - map.nodes.begin());
}

Map neighbourhood(Map map, std::size_t centre, std::size_t hops) {
  std::vector<std::vector<std::size_t>> beside(map.nodes.size());
  for (const MapEdge& edge : map.edges) {
    beside[edge.from].push_back(edge.to);
    beside[edge.to].push_back(edge.from);
  }
  std::vector<bool> reached(map.nodes.size());
  reached[centre] = true;
  std::vector<std::size_t> rim{centre};
  for (std::size_t hop = 0; hop < hops && !rim.empty(); ++hop) {
    std::vector<std::size_t> next;
    for (const std::size_t node : rim) {
      for (const std::size_t other : beside[node]) {
        if (reached[other]) continue;
        reached[other] = true;
        next.push_back(other);
      }
    }
    rim = std::move(next);
  }
  keep_nodes(map, reached);
  return map;
}

}  // namespace mellanrum::analysis

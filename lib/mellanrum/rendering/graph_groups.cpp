// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/graph_groups.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace mellanrum::rendering {

GroupedNodes grouped_nodes(const view::Graph& graph) {
  GroupedNodes out;
  std::map<std::string_view, std::size_t> places;
  for (const view::Link& group : graph.groups) {
    places.emplace(group.id, out.groups.size());
    out.groups.push_back({&group, {}});
  }
  for (const view::Graph::Node& node : graph.nodes) {
    const auto group = places.find(node.group);
    (node.group.empty() || group == places.end() ? out.alone : out.groups[group->second].nodes)
        .push_back(&node);
  }
  out.groups.erase(std::remove_if(out.groups.begin(), out.groups.end(),
                                  [](const auto& group) { return group.nodes.empty(); }),
                   out.groups.end());
  return out;
}

}  // namespace mellanrum::rendering

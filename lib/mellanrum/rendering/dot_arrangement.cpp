// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/dot_arrangement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <string>

namespace mellanrum::rendering {
namespace {

using view::Graph;

constexpr std::size_t least_fan = 6;
constexpr std::size_t least_row = 3;

/// As many leaves as one column takes; few enough for a page, and seldom another number.
std::size_t column_height(std::size_t leaves) { return leaves <= 12 ? 6 : leaves <= 48 ? 12 : 24; }

class Arranger {
 public:
  Arranger(const Graph& graph, const std::vector<Bundle>& bundles)
      : graph_(graph), bundles_(bundles) {
    for (const Bundle& bundle : bundles) {
      ++ties_[bundle.from()];
      ++ties_[bundle.to()];
    }
    for (const Graph::Node& node : graph.nodes) groups_[node.id] = node.group;
  }

  Arrangement arrange() {
    out_.lines.resize(bundles_.size());
    std::map<std::string_view, std::vector<std::size_t>, std::less<>> fans;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      if (is_leaf(bundles_[i].to())) {
        fans[bundles_[i].from()].push_back(i);
      } else if (is_leaf(bundles_[i].from())) {
        fans[bundles_[i].to()].push_back(i);
      }
    }
    for (const auto& [hub, fan] : fans)
      if (fan.size() >= least_fan) spread(hub, fan);
    rows();
    return std::move(out_);
  }

 private:
  bool is_leaf(std::string_view id) const { return ties_.find(id)->second == 1; }

  /// The leaves of another group are on the side of that group, whichever hub they hang on; the
  /// others even the sides out. So nobody changes sides when another of them comes last.
  void spread(std::string_view hub, const std::vector<std::size_t>& fan) {
    std::array<std::vector<std::size_t>, 2> sides;
    std::vector<std::size_t> others;
    for (const std::size_t line : fan) {
      const Bundle& bundle = bundles_[line];
      const std::size_t group = group_of(bundle.from() == hub ? bundle.to() : bundle.from());
      const bool apart = group < graph_.groups.size() && group != group_of(hub);
      (apart ? sides[group % 2] : others).push_back(line);
    }
    for (const std::size_t line : others)
      sides[sides[1].size() < sides[0].size() ? 1 : 0].push_back(line);
    for (const std::size_t side : {0U, 1U}) {
      const std::size_t height = column_height(sides[side].size());
      for (std::size_t i = 0; i < sides[side].size(); ++i) {
        Arrangement::Line& line = out_.lines[sides[side][i]];
        const bool leaves_hub = bundles_[sides[side][i]].from() == hub;
        line.turned = leaves_hub == (side == 1);
        line.length = 1 + i / height;
      }
    }
  }

  /// Its place among the groups; their number where it has none.
  std::size_t group_of(std::string_view id) const {
    const auto node = groups_.find(id);
    if (node == groups_.end()) return graph_.groups.size();
    const auto group = std::find_if(graph_.groups.begin(), graph_.groups.end(),
                                    [&](const view::Link& g) { return g.id == node->second; });
    return static_cast<std::size_t>(group - graph_.groups.begin());
  }

  void rows() {
    std::map<std::string_view, std::vector<std::string_view>, std::less<>> loose;
    for (const Graph::Node& node : graph_.nodes)
      if (!ties_.contains(node.id)) loose[node.group].push_back(node.id);
    for (const auto& [group, ids] : loose) {
      // A node and its gap are about three times as wide as high; a page is 16 by 10.
      const auto square = static_cast<std::size_t>(std::sqrt(static_cast<double>(ids.size()) / 2));
      const std::size_t width = std::max(least_row, square);
      for (std::size_t i = 1; i < ids.size(); ++i)
        if (i % width != 0) out_.neighbours.emplace_back(ids[i - 1], ids[i]);
    }
  }

  const Graph& graph_;
  const std::vector<Bundle>& bundles_;
  std::map<std::string_view, std::size_t, std::less<>> ties_;
  std::map<std::string_view, std::string_view, std::less<>> groups_;
  Arrangement out_;
};

}  // namespace

Arrangement arranged(const Graph& graph, const std::vector<Bundle>& bundles) {
  return Arranger(graph, bundles).arrange();
}

}  // namespace mellanrum::rendering

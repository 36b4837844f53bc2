// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map_collapse.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace mellanrum::analysis {
namespace {

class Collapse {
 public:
  Collapse(const Corpus& corpus, const Map& map) : corpus_(corpus), from_(map) {
    out_.of = map.of;
    out_.grouping = map.grouping;
    out_.collapsed = true;
  }

  Map collapse() {
    for (const std::string& group : from_.groups) place(group);
    for (const MapNode& node : from_.nodes) {
      if (joins(node)) place(node.group);
    }
    for (const MapNode& node : from_.nodes) {
      const auto* actor = std::get_if<ActorId>(&node.record);
      moved_.push_back(joins(node) ? place(node.group) : out_.nodes.size());
      if (joins(node)) {
        out_.nodes[moved_.back()].members.push_back(*actor);
      } else {
        out_.nodes.push_back({.record = node.record, .group = {}});
      }
    }
    for (const MapEdge& edge : from_.edges) add(edge);
    // What joins the same two groups stands together, its statuses in their own order.
    for (auto& [key, edge] : joined_) out_.edges.push_back(std::move(edge));
    return std::move(out_);
  }

 private:
  bool joins(const MapNode& node) const {
    if (!std::holds_alternative<ActorId>(node.record)) return false;
    return from_.grouping != Grouping::part_of || !node.group.empty();
  }

  /// The node of a group, made where there is none yet.
  std::size_t place(const std::string& group) {
    const auto [found, fresh] = places_.emplace(group, out_.nodes.size());
    if (fresh) out_.nodes.push_back({.record = MapGroup{group}, .group = {}});
    return found->second;
  }

  void add(const MapEdge& edge) {
    const std::size_t from = moved_[edge.from];
    const std::size_t to = moved_[edge.to];
    const bool is_tie = edge.kind == MapEdge::Kind::tie;
    const bool goes_both_ways = edge.kind == MapEdge::Kind::gap || (is_tie && edge.tie->mutual);
    const RelationStatus status = is_tie ? status_of(corpus_, *edge.tie) : RelationStatus::none;
    if (is_tie && from == to && std::holds_alternative<MapGroup>(out_.nodes[from].record)) {
      ++out_.nodes[from].ties_within[status];
      return;
    }
    const auto ends =
        goes_both_ways ? std::pair(std::min(from, to), std::max(from, to)) : std::pair(from, to);
    const auto [found, fresh] =
        joined_.try_emplace(std::tuple(edge.kind, ends, goes_both_ways, status, edge.state));
    MapEdge& joined = found->second;
    if (fresh) {
      joined = {.kind = edge.kind,
                .from = from,
                .to = to,
                .tie = edge.tie,
                .gap = edge.gap,
                .state = edge.state};
    }
    ++joined.count;
  }

  using Ends = std::pair<std::size_t, std::size_t>;

  const Corpus& corpus_;
  const Map& from_;
  Map out_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> moved_;  // where each node has gone
  std::map<std::tuple<MapEdge::Kind, Ends, bool, RelationStatus, HoldingState>, MapEdge> joined_;
};

}  // namespace

Map collapsed(const Corpus& corpus, const Map& map) { return Collapse(corpus, map).collapse(); }

}  // namespace mellanrum::analysis

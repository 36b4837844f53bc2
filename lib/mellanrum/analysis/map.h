// SPDX-License-Identifier: MIT
//
// The system map as nodes and edges with meanings: actors and their ties; frameworks, their roles
// and what builds on what; or actors and the themes that touch them.
#ifndef MELLANRUM_ANALYSIS_MAP_H
#define MELLANRUM_ANALYSIS_MAP_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "mellanrum/analysis/ties.h"
#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

enum class MapOf { actors, roles, themes };
enum class Grouping { kind, level, part_of, framework };

std::optional<MapOf> find_map_of(std::string_view name);
std::optional<Grouping> find_grouping(std::string_view name);

/// The groupings that a map can have, the one without a choice first.
std::vector<Grouping> groupings_for(MapOf of);

using MapRecord = std::variant<ActorId, RoleId, ThemeId, FrameworkId>;

struct MapNode {
  MapRecord record;
  std::string group;  // a kind, a level, an actor's or a framework's id; empty: none
};

struct MapEdge {
  enum class Kind { tie, builds_on, concerns, owns, parent } kind = Kind::tie;
  std::size_t from = 0;  // index of a node
  std::size_t to = 0;
  std::optional<Tie> tie;  // of a tie
};

struct Map {
  MapOf of = MapOf::actors;
  Grouping grouping = Grouping::level;
  std::vector<MapNode> nodes;
  std::vector<MapEdge> edges;
  std::vector<std::string> groups;  // those used, in the order of the vocabulary or as first met
};

/// The nodes are those that the filter lists (of themes: the themes, and the actors in them); the
/// edges join them. Terms that actors lack (status) choose ties, and then only what these join is
/// a node.
Map map(const Corpus& corpus, const query::Filter& filter, MapOf of, Grouping grouping);

}  // namespace mellanrum::analysis

#endif

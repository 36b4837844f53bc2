// SPDX-License-Identifier: MIT
//
// The system map as nodes and edges with meanings: actors and their ties, on demand with their
// roles and themes; frameworks, their roles and what builds on what; or actors and the themes that
// touch them. What a map may become: its part around one node (map_neighbourhood.h), its groups
// alone (map_collapse.h), two times in one (map_change.h).
#ifndef MELLANRUM_ANALYSIS_MAP_H
#define MELLANRUM_ANALYSIS_MAP_H

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "mellanrum/analysis/pair_gaps.h"
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

/// What is shown on the map of actors besides them.
struct Shown {
  bool roles = false;   // that they hold, share, could or should hold, or decline
  bool themes = false;  // that concern them, that they own, or that need a role that is shown
  bool gaps = false;    // ties that are asserted to be missing
};

/// Adds what has that name to `shown`; false where nothing has.
bool add_shown(Shown& shown, std::string_view name);
std::vector<std::string_view> names_of_shown();

/// All actors of a group as one node of a collapsed map.
struct MapGroup {
  std::string id;  // empty: those without a group
  friend auto operator<=>(const MapGroup&, const MapGroup&) = default;
};

using MapRecord = std::variant<ActorId, RoleId, ThemeId, FrameworkId, MapGroup>;

enum class Change { none, added, changed, gone };

enum class Concern { concerned, owns };

/// How something stands at one of two times: a tie as a relation says, a holding, a role, an actor
/// to a theme.
using MapState = std::variant<std::monostate, RelationId, HoldingState, RoleStatus, Concern>;

/// How a node or an edge differs between two times, and on what grounds.
struct MapChange {
  Change change = Change::none;
  MapState before = {};
  MapState after = {};
  SeminarId seminar = {};               // at which it (last) changed
  std::vector<ReflectionId> said = {};  // what was said of it since the first time
  /// Earlier ones that name both ends of an edge, where these are many.
  std::size_t unlisted = 0;
};

struct MapNode {
  MapRecord record;
  std::string group;  // a kind, a level, an actor's or a framework's id; empty: none
  MapChange change = {};
  std::vector<ActorId> members = {};                       // of a MapGroup
  std::map<RelationStatus, std::size_t> ties_within = {};  // of a MapGroup, by status
};

struct MapEdge {
  enum class Kind { tie, builds_on, concerns, owns, parent, holding, needs, gap } kind = Kind::tie;
  std::size_t from = 0;  // index of a node
  std::size_t to = 0;
  std::optional<Tie> tie = {};              // of a tie
  std::optional<PairGap> gap = {};          // of a gap
  HoldingState state = HoldingState::none;  // of a holding
  MapChange change = {};
  /// In a collapsed map, how many edges of the same kind and state it stands for; `tie` is one of
  /// them, and all go its way. 0: it is one edge.
  std::size_t count = 0;
};

struct Map {
  MapOf of = MapOf::actors;
  Grouping grouping = Grouping::level;
  std::vector<MapNode> nodes;
  std::vector<MapEdge> edges;
  std::vector<std::string> groups;  // those used, in the order of the vocabulary or as first met
  /// Where two times are compared: after these seminars; no second one: now.
  std::optional<std::pair<SeminarId, SeminarId>> times;
  bool collapsed = false;
};

/// The nodes are those that the filter lists (of themes: the themes, and the actors in them); the
/// edges join them. Terms that actors lack (status) choose ties, and then only what these join is
/// a node.
Map map(const Corpus& corpus, const query::Filter& filter, MapOf of, Grouping grouping,
        Shown shown = {});

/// Leaves the nodes with `kept[i]`, the edges between them and their groups.
void keep_nodes(Map& map, const std::vector<bool>& kept);

}  // namespace mellanrum::analysis

#endif

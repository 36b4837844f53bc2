// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/analysis/roles.h"
#include "mellanrum/analysis/themes.h"

namespace mellanrum::analysis {
namespace {

constexpr std::array<std::pair<std::string_view, MapOf>, 3> map_names{
    {{"actors", MapOf::actors}, {"roles", MapOf::roles}, {"themes", MapOf::themes}}};
constexpr std::array<std::pair<std::string_view, Grouping>, 4> grouping_names{
    {{"kind", Grouping::kind},
     {"level", Grouping::level},
     {"part_of", Grouping::part_of},
     {"framework", Grouping::framework}}};
constexpr std::array<std::pair<std::string_view, bool Shown::*>, 3> shown_names{
    {{"roles", &Shown::roles}, {"themes", &Shown::themes}, {"gaps", &Shown::gaps}}};

class Drawing {
 public:
  Drawing(const Corpus& corpus, Map& map) : corpus_(corpus), map_(map) {}

  void actors(const query::Filter& filter) {
    for (const ActorId id : corpus_.actors().ids()) {
      if (filter.lists(corpus_, id)) add_actor(id);
    }
    for (const Tie& tie : ties(corpus_)) {
      if (filter.draws(corpus_, tie.latest())) edge(tie.from, tie.to, MapEdge::Kind::tie, tie);
    }
    if (filter.chooses_relations()) leave_out_loose();
  }

  void show(const Shown& shown) {
    const std::size_t actors = map_.nodes.size();
    for (std::size_t i = 0; shown.roles && i < actors; ++i) {
      const ActorId id = std::get<ActorId>(map_.nodes[i].record);
      for (const Holding& holding : corpus_.actors()[id].holdings) {
        add(holding.role.id, {});
        edge(id, holding.role.id, MapEdge::Kind::holding);
        map_.edges.back().state = holding.state.value;
      }
    }
    for (const ThemeId id : corpus_.themes().ids()) {
      if (shown.themes) show_theme(id);
    }
    if (shown.themes && shown.roles) show_needed();
    if (shown.themes) parents();
    if (!shown.gaps) return;
    const TieGraph graph(corpus_);
    for (PairGap& gap : pair_gaps(corpus_, Survey(corpus_), graph).gaps) {
      const std::size_t before = map_.edges.size();
      if (!gap.asserted) break;
      edge(gap.a, gap.b, MapEdge::Kind::gap);
      if (map_.edges.size() > before) map_.edges.back().gap = std::move(gap);
    }
  }

  void roles(const query::Filter& filter) {
    for (const RoleAnswer& answer : analysis::roles(corpus_, filter)) {
      const FrameworkId framework = corpus_.roles()[answer.id].framework.id;
      if (framework) add(framework, corpus_.frameworks().key(framework));
      add(answer.id, framework ? corpus_.frameworks().key(framework) : std::string());
    }
    for (const FrameworkId id : corpus_.frameworks().ids()) {
      for (const auto& older : corpus_.frameworks()[id].builds_on) {
        edge(id, older.id, MapEdge::Kind::builds_on);
      }
    }
    for (const RoleId id : corpus_.roles().ids()) {
      for (const auto& older : corpus_.roles()[id].builds_on) {
        edge(id, older.id, MapEdge::Kind::builds_on);
      }
    }
  }

  void themes(const query::Filter& filter) {
    for (const ThemeAnswer& answer : analysis::themes(corpus_, filter)) {
      const Theme& theme = corpus_.themes()[answer.id];
      add(answer.id, {});
      for (const ActorId owner : answer.owners) {
        add_actor(owner);
        edge(owner, answer.id, MapEdge::Kind::owns);
      }
      const std::set<ActorId> owners(answer.owners.begin(), answer.owners.end());
      for (const auto& actor : theme.concerns) {
        if (owners.contains(actor.id)) continue;
        add_actor(actor.id);
        edge(actor.id, answer.id, MapEdge::Kind::concerns);
      }
    }
    parents();
  }

  void list_groups() {
    std::set<std::string_view> known;
    for (const MapNode& node : map_.nodes) {
      if (!node.group.empty() && known.insert(node.group).second) {
        map_.groups.push_back(node.group);
      }
    }
    const Vocabulary vocabulary = map_.grouping == Grouping::kind    ? Vocabulary::kinds
                                  : map_.grouping == Grouping::level ? Vocabulary::levels
                                                                     : Vocabulary::none;
    const auto& words = corpus_.project().words(vocabulary);
    const auto rank = [&](const std::string& group) {
      return std::find_if(words.begin(), words.end(),
                          [&](const auto& w) { return w.id == group; }) -
             words.begin();
    };
    std::stable_sort(map_.groups.begin(), map_.groups.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  }

 private:
  /// The roles that the themes shown need and nobody drawn plays.
  void show_needed() {
    for (const ThemeId id : corpus_.themes().ids()) {
      if (!positions_.contains(id)) continue;
      for (const auto& role : corpus_.themes()[id].needs) {
        if (lined_.contains({id, role.id})) continue;
        add(role.id, {});
        edge(id, role.id, MapEdge::Kind::needs);
      }
    }
  }

  /// A theme is shown where it has a line to something drawn.
  void show_theme(ThemeId id) {
    const Theme& theme = corpus_.themes()[id];
    const auto line = [&](MapRecord from, MapRecord to, MapEdge::Kind kind, MapRecord drawn) {
      if (!positions_.contains(drawn)) return;
      add(id, {});
      edge(std::move(from), std::move(to), kind);
    };
    std::set<ActorId> owners;
    for (const auto& owner : theme.owners.value_or(Refs<Actor>())) {
      owners.insert(owner.id);
      line(owner.id, id, MapEdge::Kind::owns, owner.id);
    }
    for (const auto& actor : theme.concerns) {
      if (!owners.contains(actor.id)) line(actor.id, id, MapEdge::Kind::concerns, actor.id);
    }
    for (const auto& role : theme.needs) {
      if (positions_.contains(role.id)) lined_.insert({id, role.id});
      line(id, role.id, MapEdge::Kind::needs, role.id);
    }
  }

  void parents() {
    for (const ThemeId id : corpus_.themes().ids()) {
      const ThemeId parent = corpus_.themes()[id].parent.id;
      if (parent) edge(id, parent, MapEdge::Kind::parent);
    }
  }

  void add(MapRecord record, std::string group) {
    if (!positions_.emplace(record, map_.nodes.size()).second) return;
    map_.nodes.push_back({.record = std::move(record), .group = std::move(group)});
  }

  void add_actor(ActorId id) {
    const Actor& actor = corpus_.actors()[id];
    switch (map_.grouping) {
      case Grouping::kind:
        return add(id, actor.kind.text);
      case Grouping::level:
        return add(id, actor.level.text);
      case Grouping::part_of:
        return add(id, whole_of(id));
      case Grouping::framework:
        return add(id, {});
    }
  }

  /// Where ties were chosen, the actors are those that they join.
  void leave_out_loose() {
    std::vector<bool> tied(map_.nodes.size());
    for (const MapEdge& edge : map_.edges) tied[edge.from] = tied[edge.to] = true;
    keep_nodes(map_, tied);
    positions_.clear();
    for (std::size_t i = 0; i < map_.nodes.size(); ++i) positions_[map_.nodes[i].record] = i;
  }

  /// The id of the outermost actor that it is a part of, which has itself as its group.
  std::string whole_of(ActorId id) {
    std::vector<ActorId> way;
    ActorId whole = id;
    while (corpus_.actors()[whole].part_of.id && !wholes_.contains(whole)) {
      way.push_back(whole);
      whole = corpus_.actors()[whole].part_of.id;
    }
    if (const auto known = wholes_.find(whole); known != wholes_.end()) whole = known->second;
    for (const ActorId part : way) wholes_.emplace(part, whole);
    const bool alone = whole == id && corpus_.parts_of(id).empty();
    return alone ? std::string() : corpus_.actors().key(whole);
  }

  void edge(MapRecord from, MapRecord to, MapEdge::Kind kind, std::optional<Tie> tie = {}) {
    const auto a = positions_.find(from);
    const auto b = positions_.find(to);
    if (a == positions_.end() || b == positions_.end()) return;
    map_.edges.push_back({.kind = kind, .from = a->second, .to = b->second, .tie = std::move(tie)});
  }

  const Corpus& corpus_;
  Map& map_;
  std::map<MapRecord, std::size_t> positions_;
  std::set<std::pair<ThemeId, RoleId>> lined_;  // that a theme needs a role, where it has its line
  std::map<ActorId, ActorId> wholes_;  // outermost, of those that were asked for and on the way
};

}  // namespace

std::optional<MapOf> find_map_of(std::string_view name) {
  for (const auto& [text, of] : map_names) {
    if (text == name) return of;
  }
  return std::nullopt;
}

std::optional<Grouping> find_grouping(std::string_view name) {
  for (const auto& [text, grouping] : grouping_names) {
    if (text == name) return grouping;
  }
  return std::nullopt;
}

std::vector<Grouping> groupings_for(MapOf of) {
  if (of == MapOf::roles) return {Grouping::framework};
  return {Grouping::level, Grouping::kind, Grouping::part_of};
}

bool add_shown(Shown& shown, std::string_view name) {
  for (const auto& [text, member] : shown_names) {
    if (text == name) return shown.*member = true;
  }
  return false;
}

std::vector<std::string_view> names_of_shown() {
  std::vector<std::string_view> out;
  for (const auto& [text, member] : shown_names) out.push_back(text);
  return out;
}

void keep_nodes(Map& map, const std::vector<bool>& kept) {
  std::vector<std::size_t> moved(map.nodes.size());
  std::vector<MapNode> nodes;
  std::set<std::string_view> groups;
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    moved[i] = nodes.size();
    if (kept[i]) nodes.push_back(std::move(map.nodes[i]));
  }
  map.nodes = std::move(nodes);
  for (const MapNode& node : map.nodes) groups.insert(node.group);
  std::erase_if(map.groups, [&](const auto& group) { return !groups.contains(group); });
  std::erase_if(map.edges, [&](const auto& edge) { return !kept[edge.from] || !kept[edge.to]; });
  for (MapEdge& edge : map.edges) {
    edge.from = moved[edge.from];
    edge.to = moved[edge.to];
  }
}

Map map(const Corpus& corpus, const query::Filter& filter, MapOf of, Grouping grouping,
        Shown shown) {
  Map out;
  out.of = of;
  out.grouping = grouping;
  Drawing drawing(corpus, out);
  switch (of) {
    case MapOf::actors:
      drawing.actors(filter);
      drawing.show(shown);
      break;
    case MapOf::roles:
      drawing.roles(filter);
      break;
    case MapOf::themes:
      drawing.themes(filter);
      break;
  }
  drawing.list_groups();
  return out;
}

}  // namespace mellanrum::analysis

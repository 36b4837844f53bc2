// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map_change.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "mellanrum/corpus/build.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::analysis {
namespace {

using Kind = MapEdge::Kind;

/// Of the reflections that name both ends of an edge so many are listed, the latest: they stand
/// with each of the ties that two actors have.
constexpr std::size_t most_listed = 20;

/// Reflections to look at: everyone may be tied to everyone and be named often.
constexpr std::size_t most_looked_at = std::size_t{1} << 26;

/// What makes an edge the same one at both times. Whom a theme concerned may come to own it.
using EdgeKey = std::tuple<Kind, MapRecord, MapRecord, bool, std::string>;

EdgeKey key_of(const Corpus& corpus, const Map& map, const MapEdge& edge) {
  return {edge.kind == Kind::owns ? Kind::concerns : edge.kind, map.nodes[edge.from].record,
          map.nodes[edge.to].record, edge.tie && edge.tie->mutual,
          edge.tie ? corpus[edge.tie->latest()].kind.text : std::string()};
}

/// Whether the relation says that there is, or should be, a tie.
bool is_there(const Relation& relation) {
  const RelationStatus status = relation.status.value;
  return status != RelationStatus::past && status != RelationStatus::broken &&
         status != RelationStatus::absent;
}

/// How a holding or a line between an actor and a theme stands; of others nothing is to be said.
MapState state_of(const MapEdge& edge) {
  switch (edge.kind) {
    case Kind::holding:
      return edge.state;
    case Kind::concerns:
      return Concern::concerned;
    case Kind::owns:
      return Concern::owns;
    default:
      return {};
  }
}

RelationStatus status_of(const Relation& relation) {
  return relation.status ? relation.status.value : RelationStatus::existing;
}

Change change_between(const Relation& before, const Relation& after) {
  if (is_there(before) != is_there(after)) return is_there(after) ? Change::added : Change::gone;
  const bool weighs_otherwise = after.weight && after.weight.value != before.weight.value;
  const bool same = status_of(before) == status_of(after) && !weighs_otherwise;
  return same ? Change::none : Change::changed;
}

class Comparison {
 public:
  Comparison(const Corpus& before, const Corpus& now) : before_(before), now_(now) {}

  /// `map` is of now and `old` of before.
  void compare(Map& map, const Map& old) {
    std::map<MapRecord, std::size_t> places;
    for (std::size_t i = 0; i < map.nodes.size(); ++i) places.emplace(map.nodes[i].record, i);
    std::map<EdgeKey, const MapEdge*> known;
    for (const MapEdge& edge : old.edges) known.emplace(key_of(before_, old, edge), &edge);
    std::set<EdgeKey> still;
    for (MapEdge& edge : map.edges) {
      const EdgeKey key = key_of(now_, map, edge);
      still.insert(key);
      const auto found = known.find(key);
      compare(edge, found == known.end() ? nullptr : found->second);
      edge_grounds(map, edge);
    }
    add_old(map, old, places);
    for (const MapEdge& edge : old.edges) {
      if (still.contains(key_of(before_, old, edge))) continue;
      map.edges.push_back(edge);
      MapEdge& gone = map.edges.back();
      gone.from = places.at(old.nodes[edge.from].record);
      gone.to = places.at(old.nodes[edge.to].record);
      gone.change.change = Change::gone;
      if (edge.tie) {
        gone.change.before = edge.tie->latest();
        gone.tie = tie_now(edge);
        gone.change.after = gone.tie->latest();
      } else {
        gone.change.before = state_of(edge);
      }
      edge_grounds(map, gone);
    }
    std::set<MapRecord> listed;
    for (const MapNode& node : old.nodes) listed.insert(node.record);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
      compare(map.nodes[i], listed.contains(map.nodes[i].record));
    }
    find_untied(map);
  }

 private:
  /// What the filter lists no more.
  void add_old(Map& map, const Map& old, std::map<MapRecord, std::size_t>& places) {
    std::set<std::string> groups(map.groups.begin(), map.groups.end());
    for (const MapNode& node : old.nodes) {
      if (!places.emplace(node.record, map.nodes.size()).second) continue;
      map.nodes.push_back(node);
      map.nodes.back().change.change = Change::gone;
      if (!node.group.empty() && groups.insert(node.group).second) map.groups.push_back(node.group);
    }
  }

  void compare(MapEdge& edge, const MapEdge* old) const {
    MapChange& change = edge.change;
    if (old == nullptr) change.change = Change::added;
    if (edge.tie) {
      const auto& stated = edge.tie->stated;
      const auto then =
          std::find_if(stated.rbegin(), stated.rend(), [&](RelationId id) { return !is_new(id); });
      change.after = edge.tie->latest();
      if (then == stated.rend()) {
        // First heard of as broken, absent or past: nothing that was not there before.
        if (!is_there(now_[edge.tie->latest()])) change.change = Change::changed;
        return;
      }
      change.before = *then;
      if (old != nullptr) change.change = change_between(now_[*then], now_[edge.tie->latest()]);
    } else {
      change.after = state_of(edge);
      if (old == nullptr) return;
      change.before = state_of(*old);
      if (change.before != change.after) change.change = Change::changed;
    }
  }

  void compare(MapNode& node, bool was_there) const {
    MapChange& change = node.change;
    if (!was_there) change.change = Change::added;
    if (const auto* id = std::get_if<RoleId>(&node.record)) {
      const RoleStatus then = before_.roles()[*id].status.value;
      const RoleStatus now = now_.roles()[*id].status.value;
      if (was_there && then != now) change.change = Change::changed;
      if (was_there && then != RoleStatus::none) change.before = then;
      if (now != RoleStatus::none) change.after = now;
    }
    if (change.change == Change::none) return;
    std::visit([&](const auto& id) { node_grounds(change, id); }, node.record);
  }

  /// Actors that had ties, none of which is left.
  void find_untied(Map& map) const {
    std::vector<bool> was_tied(map.nodes.size());
    std::vector<bool> is_tied(map.nodes.size());
    for (const MapEdge& edge : map.edges) {
      if (!edge.tie) continue;
      const auto* then = std::get_if<RelationId>(&edge.change.before);
      const bool now = edge.change.change != Change::gone && is_there(now_[edge.tie->latest()]);
      for (const std::size_t end : {edge.from, edge.to}) {
        was_tied[end] = was_tied[end] || (then != nullptr && is_there(now_[*then]));
        is_tied[end] = is_tied[end] || now;
      }
    }
    for (const MapEdge& edge : map.edges) {
      if (!edge.tie || edge.change.change != Change::gone) continue;
      for (const std::size_t end : {edge.from, edge.to}) {
        if (!was_tied[end] || is_tied[end] || is_heard_of(map.nodes[end].record)) continue;
        MapChange& change = map.nodes[end].change;
        change.change = Change::gone;
        change.seminar = std::max(change.seminar, edge.change.seminar, later);
        change.said.insert(change.said.end(), edge.change.said.begin(), edge.change.said.end());
      }
    }
    for (MapNode& node : map.nodes) sort_out(node.change.said);
  }

  /// Whether an actor was named, spoke or took part in between.
  bool is_heard_of(const MapRecord& record) const {
    const auto* id = std::get_if<ActorId>(&record);
    if (id == nullptr) return true;
    const auto any_new = [&](const auto& said) { return !said.empty() && is_new(said.back()); };
    if (any_new(now_.said_of(*id)) || any_new(now_.said_by(*id))) return true;
    return std::any_of(now_.seminars().begin(), now_.seminars().end(), [&](const Seminar& seminar) {
      const auto index = static_cast<std::uint32_t>(&seminar - now_.seminars().data());
      if (before_.seminars_in_scope().empty() ||
          index <= before_.seminars_in_scope().back().index) {
        return false;
      }
      return std::any_of(seminar.participants.begin(), seminar.participants.end(),
                         [&](const auto& actor) { return actor.id == *id; });
    });
  }

  static bool later(SeminarId a, SeminarId b) { return b && (!a || a < b); }

  /// The first relation that speaks of a tie is the same at both times.
  const Tie& tie_now(const MapEdge& edge) {
    const auto key = [](const Tie& tie) {
      return std::tuple(tie.stated.front(), tie.from, tie.to);
    };
    if (ties_.empty()) {
      for (Tie& tie : ties(now_)) ties_.emplace(key(tie), std::move(tie));
    }
    return ties_.at(key(*edge.tie));
  }

  bool is_new(RelationId id) const { return id.index >= before_.relations().size(); }
  bool is_new(ReflectionId id) const { return id.index >= before_.reflections().size(); }

  template <class R>
  const std::vector<ReflectionId>& said_of(const Id<R>& id) const {
    static const std::vector<ReflectionId> none;
    if constexpr (std::is_same_v<R, Framework>) {
      return none;
    } else {
      return now_.said_of(id);
    }
  }
  const std::vector<ReflectionId>& said_of(const MapRecord& record) const {
    static const std::vector<ReflectionId> none;
    return std::visit(
        [&]<class Record>(const Record& id) -> const std::vector<ReflectionId>& {
          if constexpr (std::is_same_v<Record, MapGroup>) {
            return none;
          } else {
            return said_of(id);
          }
        },
        record);
  }

  /// In between. Of the two lists the longer one is only looked up in: it may be everyone's.
  const std::vector<ReflectionId>& said_of_both(const Map& map, const MapEdge& edge) {
    const auto [known, fresh] = said_of_both_.try_emplace(std::minmax(edge.from, edge.to));
    if (!fresh) return known->second;
    const auto* less = &said_of(map.nodes[edge.from].record);
    const auto* more = &said_of(map.nodes[edge.to].record);
    if (less->size() > more->size()) std::swap(less, more);
    looked_at_ += less->size();
    if (looked_at_ > most_looked_at) {
      throw Trouble("there is too much that was said of these changes; choose fewer with --where");
    }
    for (const ReflectionId id : *less) {
      if (is_new(id) && std::binary_search(more->begin(), more->end(), id)) {
        known->second.push_back(id);
      }
    }
    return known->second;
  }

  static void sort_out(std::vector<ReflectionId>& said) {
    std::sort(said.begin(), said.end());
    said.erase(std::unique(said.begin(), said.end()), said.end());
  }

  /// The evidence of what was stated in between, and what was said in between that names both ends.
  void edge_grounds(const Map& map, MapEdge& edge) {
    if (edge.change.change == Change::none) return;
    std::vector<ReflectionId>& said = edge.change.said;
    const std::vector<ReflectionId>& both = said_of_both(map, edge);
    edge.change.unlisted = both.size() - std::min(both.size(), most_listed);
    said.assign(both.begin() + static_cast<std::ptrdiff_t>(edge.change.unlisted), both.end());
    if (edge.tie) {
      for (const RelationId id : edge.tie->stated) {
        if (!is_new(id)) continue;
        for (const auto& ref : now_[id].evidence) said.push_back(ref.id);
        edge.change.seminar = now_[id].seminar;
      }
    } else if (edge.kind == Kind::holding) {
      holding_grounds(std::get<ActorId>(map.nodes[edge.from].record),
                      std::get<RoleId>(map.nodes[edge.to].record), edge.change, said);
    }
    sort_out(said);
    if (!edge.change.seminar && !said.empty()) edge.change.seminar = now_[said.front()].seminar;
  }

  void holding_grounds(ActorId actor, RoleId role, MapChange& change,
                       std::vector<ReflectionId>& said) const {
    const auto& statements = now_.actors().entity(actor).statements;
    for (std::size_t i = before_.actors().entity(actor).statements.size(); i < statements.size();
         ++i) {
      for (const Holding& holding : statements[i].record.holdings) {
        if (holding.role.id != role) continue;
        change.seminar = statements[i].seminar;
        for (const auto& ref : holding.evidence) said.push_back(ref.id);
      }
    }
  }

  /// What was said of it in between; and the seminar: where it was added, the first that knows it.
  template <class R>
  void node_grounds(MapChange& change, Id<R> id) const {
    for (const ReflectionId said : said_of(id)) {
      if (is_new(said)) change.said.push_back(said);
    }
    const auto& now = store<R>(now_).entity(id).statements;
    const std::size_t then = store<R>(before_).entity(id).statements.size();
    const SeminarId stated = then < now.size() ? now[then].seminar : SeminarId();
    const SeminarId said = change.said.empty() ? SeminarId() : now_[change.said.front()].seminar;
    // None is the largest of ids.
    change.seminar = std::min(stated, said);
    if constexpr (std::is_same_v<R, Role>) {
      if (change.change != Change::changed) return;
      for (std::size_t i = then; i < now.size(); ++i) {
        if (now[i].record.status) change.seminar = now[i].seminar;
      }
    }
  }
  void node_grounds(MapChange&, const MapGroup&) const {}

  template <class R>
  static const Store<R>& store(const Corpus& corpus) {
    if constexpr (std::is_same_v<R, Framework>) return corpus.frameworks();
    if constexpr (std::is_same_v<R, Role>) return corpus.roles();
    if constexpr (std::is_same_v<R, Actor>) return corpus.actors();
    if constexpr (std::is_same_v<R, Theme>) return corpus.themes();
  }

  const Corpus& before_;
  const Corpus& now_;
  std::map<std::tuple<RelationId, ActorId, ActorId>, Tie> ties_;  // of now, once asked for
  std::map<std::pair<std::size_t, std::size_t>, std::vector<ReflectionId>> said_of_both_;
  std::size_t looked_at_ = 0;
};

}  // namespace

Map compared_map(const Corpus& corpus, SeminarId since, const query::Filter& filter, MapOf of,
                 Grouping grouping, Shown shown) {
  const Corpus before = up_to(corpus, since);
  query::Filter then = filter;
  then.follow(before);
  Map out = map(corpus, filter, of, grouping, shown);
  Comparison(before, corpus).compare(out, map(before, then, of, grouping, shown));
  out.times.emplace(since, SeminarId());
  return out;
}

}  // namespace mellanrum::analysis

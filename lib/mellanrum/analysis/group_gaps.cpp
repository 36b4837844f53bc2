// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/group_gaps.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "mellanrum/analysis/effort.h"
#include "mellanrum/analysis/in_seminars.h"
#include "mellanrum/analysis/pair_gaps.h"

namespace mellanrum::analysis {
namespace {

constexpr double least_expected = 5;
constexpr double few = 0.5;  // of those expected
constexpr std::size_t most_groups = 1000;
constexpr std::size_t most_meetings = 10'000'000;

class Finder {
 public:
  Finder(const Corpus& corpus, const Survey& survey, const TieGraph& graph, GroupBy by)
      : corpus_(corpus), survey_(survey), graph_(graph) {
    out_.by = by;
  }

  GroupGaps find() {
    name_groups();
    place_actors();
    count_ties();
    share_themes();
    judge();
    return std::move(out_);
  }

 private:
  using Place = std::size_t;
  static constexpr Place nowhere = static_cast<Place>(-1);

  void name_groups() {
    std::set<std::string> used;
    for (const ActorId id : corpus_.actors().ids()) {
      const Passage group = group_of(corpus_, out_.by, id);
      if (!group.empty() && survey_.takes_part(id)) used.insert(group);
    }
    Effort("groups", most_groups).spend(used.size());
    const auto& words =
        corpus_.project().words(out_.by == GroupBy::level ? Vocabulary::levels : Vocabulary::kinds);
    for (const VocabularyWord& word : words) {
      if (used.erase(word.id) > 0) out_.groups.push_back({word.id, 0, 0, 0, {}});
    }
    for (const std::string& word : used) out_.groups.push_back({word, 0, 0, 0, {}});
  }

  void place_actors() {
    std::map<std::string_view, Place> places;
    for (Place i = 0; i < out_.groups.size(); ++i) places.emplace(out_.groups[i].name, i);
    places_.assign(corpus_.actors().size(), nowhere);
    for (const ActorId id : corpus_.actors().ids()) {
      const auto found = places.find(group_of(corpus_, out_.by, id));
      if (found == places.end() || !survey_.takes_part(id)) continue;
      places_[id.index] = found->second;
      ++out_.groups[found->second].actors;
    }
  }

  void count_ties() {
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      const Place g = places_[i];
      if (g == nowhere) continue;
      for (const ActorId other : graph_.neighbours({i})) {
        const Place h = places_[other.index];
        if (h == nowhere || other.index < i) continue;
        ++ties_;
        if (g == h) {
          ++out_.groups[g].internal;
        } else {
          ++out_.groups[g].external;
          ++out_.groups[h].external;
          ++between_[std::minmax(g, h)].ties;
        }
      }
    }
    for (Group& group : out_.groups) {
      const std::int64_t all = group.external + group.internal;
      if (all == 0) continue;
      group.ei = static_cast<double>(group.external - group.internal) / static_cast<double>(all);
    }
  }

  void share_themes() {
    Effort effort("meetings of groups in themes", most_meetings);
    for (const ThemeId theme : corpus_.themes().ids()) {
      std::set<Place> here;
      std::set<Place> surveyed;
      for (const ActorId id : members_of(corpus_, survey_, theme)) {
        if (places_[id.index] == nowhere) continue;
        here.insert(places_[id.index]);
        if (survey_.surveyed(id)) surveyed.insert(places_[id.index]);
      }
      effort.spend(here.size() * here.size() / 2);
      for (auto g = here.begin(); g != here.end(); ++g) {
        for (auto h = std::next(g); h != here.end(); ++h) {
          GroupPair& pair = between_[{*g, *h}];
          pair.themes.push_back(theme);
          pair.asserted = pair.asserted || (surveyed.contains(*g) && surveyed.contains(*h));
        }
      }
    }
  }

  std::optional<double> expected(Place g, Place h) const {
    const auto degrees = [&](Place at) {
      return static_cast<double>(2 * out_.groups[at].internal + out_.groups[at].external);
    };
    if (ties_ == 0) return std::nullopt;
    const double value = degrees(g) * degrees(h) / (2.0 * static_cast<double>(ties_));
    return value >= least_expected ? std::optional(value) : std::nullopt;
  }

  void judge() {
    for (Place g = 0; g < out_.groups.size(); ++g) {
      for (Place h = g + 1; h < out_.groups.size(); ++h) {
        if (expected(g, h)) between_[{g, h}];
      }
    }
    for (auto& [places, found] : between_) {
      found.g = out_.groups[places.first].name;
      found.h = out_.groups[places.second].name;
      found.expected = expected(places.first, places.second);
      found.is_gap = (found.ties == 0 && !found.themes.empty()) ||
                     (found.expected && static_cast<double>(found.ties) < few * *found.expected);
      SeminarIds speaking;
      for (const ThemeId theme : found.themes) {
        speaking = united(speaking, speaking_of(corpus_, theme));
      }
      found.seminars = static_cast<std::int64_t>(speaking.size());
      out_.pairs.push_back(std::move(found));
    }
    std::stable_sort(out_.pairs.begin(), out_.pairs.end(), [](const auto& a, const auto& b) {
      return std::tuple(!a.is_gap, b.themes.size()) < std::tuple(!b.is_gap, a.themes.size());
    });
  }

  const Corpus& corpus_;
  const Survey& survey_;
  const TieGraph& graph_;
  std::vector<Place> places_;  // by actor
  std::map<std::pair<Place, Place>, GroupPair> between_;
  std::int64_t ties_ = 0;
  GroupGaps out_;
};

}  // namespace

std::optional<GroupBy> find_group_by(std::string_view name) {
  if (name == "level") return GroupBy::level;
  if (name == "kind") return GroupBy::kind;
  return std::nullopt;
}

Passage group_of(const Corpus& corpus, GroupBy by, ActorId id) {
  const Actor& actor = corpus.actors()[id];
  return by == GroupBy::level ? actor.level.text : actor.kind.text;
}

GroupGaps group_gaps(const Corpus& corpus, const Survey& survey, const TieGraph& graph,
                     GroupBy by) {
  return Finder(corpus, survey, graph, by).find();
}

}  // namespace mellanrum::analysis

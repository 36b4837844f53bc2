// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/voiced_gaps.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/analysis/ownerless_themes.h"
#include "mellanrum/analysis/pair_gaps.h"
#include "mellanrum/analysis/uncovered_roles.h"

namespace mellanrum::analysis {
namespace {

template <class R>
std::vector<Id<R>> ids_of(const Refs<R>& refs) {
  std::vector<Id<R>> out;
  for (const auto& ref : refs) out.push_back(ref.id);
  return out;
}

/// What the records show by themselves.
class Structure {
 public:
  Structure(const std::vector<OwnerlessTheme>& themes, const std::vector<UncoveredRole>& roles,
            const PairGaps& pairs) {
    for (const OwnerlessTheme& theme : themes) themes_.insert(theme.id);
    for (const UncoveredRole& role : roles) roles_.insert(role.id);
    for (const PairGap& gap : pairs.gaps) {
      missing_[gap.a].insert(gap.b);
      missing_[gap.b].insert(gap.a);
    }
  }

  bool shows(const VoicedGap& gap) const {
    const auto in = [](const auto& set) { return [&set](auto id) { return set.contains(id); }; };
    if (gap.said && (std::any_of(gap.themes.begin(), gap.themes.end(), in(themes_)) ||
                     std::any_of(gap.roles.begin(), gap.roles.end(), in(roles_)))) {
      return true;
    }
    const std::set<ActorId> actors(gap.actors.begin(), gap.actors.end());
    return std::any_of(actors.begin(), actors.end(), [&](ActorId a) {
      const auto missing = missing_.find(a);
      if (missing == missing_.end()) return false;
      const bool fewer = missing->second.size() < actors.size();
      const auto& few = fewer ? missing->second : actors;
      return std::any_of(few.begin(), few.end(), in(fewer ? actors : missing->second));
    });
  }

 private:
  std::set<ThemeId> themes_;
  std::set<RoleId> roles_;
  std::map<ActorId, std::set<ActorId>> missing_;
};

}  // namespace

std::vector<VoicedGap> voiced_gaps(const Corpus& corpus, const std::vector<OwnerlessTheme>& themes,
                                   const std::vector<UncoveredRole>& roles, const PairGaps& pairs) {
  std::vector<VoicedGap> out;
  for (std::uint32_t i = 0; i < corpus.reflections().size(); ++i) {
    const Reflection& reflection = corpus.reflections()[i];
    if (!is_gap(reflection)) continue;
    out.push_back({{i},
                   {},
                   {},
                   ids_of(reflection.actors),
                   ids_of(reflection.themes),
                   ids_of(reflection.roles),
                   false,
                   {reflection.seminar}});
  }
  const auto is_missed = [](RelationStatus status) {
    return status == RelationStatus::wanted || status == RelationStatus::broken ||
           status == RelationStatus::absent;
  };
  struct Missed {
    std::set<ActorId> actors;
    std::set<RelationId> stated;
  };
  std::map<RelationId, Missed> missed;
  for (const Tie& tie : ties(corpus)) {
    if (!is_missed(status_of(corpus, tie))) continue;
    Missed& found = missed[tie.latest()];
    found.actors.insert({tie.from, tie.to});
    for (const RelationId id : tie.stated) {
      if (is_missed(corpus[id].status.value)) found.stated.insert(id);
    }
  }
  for (const auto& [id, found] : missed) {
    const Relation& relation = corpus[id];
    VoicedGap gap{{},
                  id,
                  {found.stated.begin(), found.stated.end()},
                  {found.actors.begin(), found.actors.end()},
                  ids_of(relation.themes),
                  ids_of(relation.roles),
                  false,
                  {}};
    gap.seminars = seminars_of(corpus, gap.stated);
    out.push_back(std::move(gap));
  }
  const Structure structure(themes, roles, pairs);
  for (VoicedGap& gap : out) gap.structural = structure.shows(gap);
  return out;
}

}  // namespace mellanrum::analysis

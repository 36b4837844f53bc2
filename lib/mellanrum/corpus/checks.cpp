// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/checks.h"

#include <utility>

namespace mellanrum {

void check_ends(Relation& relation, Diagnostics& diagnostics) {
  const auto report = [&](const Ref<Actor>& at, const Ref<Actor>& other) {
    diagnostics.report(Rule::self_relation, at.span,
                       fmt::format("a relation joins '{}' to itself", at.name), {}, other.span);
    relation.faulty = true;
  };
  for (const auto& to : relation.to) {
    for (const auto& from : relation.from) {
      if (to.id && to.id == from.id) report(to, from);
    }
  }
  for (std::size_t i = 0; i < relation.between.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto& later = relation.between[i];
      const auto& earlier = relation.between[j];
      if (later.id && later.id == earlier.id) report(later, earlier);
    }
  }
}

void check_names(Reflection& reflection, Diagnostics& diagnostics) {
  constexpr std::size_t most = 200;
  const std::size_t names = reflection.themes.size() + reflection.roles.size() +
                            reflection.actors.size() + reflection.tags.size();
  if (names <= most) return;
  reflection.faulty = true;
  diagnostics.report(
      Rule::too_many_pairs, reflection.span,
      fmt::format("this remark has {} themes, roles, actors and tags, more than {}", names, most),
      "name those that it is about");
}

bool PairCount::admit(Relation& relation, Diagnostics& diagnostics) {
  const std::size_t between = relation.between.size();
  const std::size_t pairs =
      relation.from.size() * relation.to.size() + (between < 2 ? 0 : between * (between - 1) / 2);
  const std::size_t evidence = pairs * relation.evidence.size();
  const bool fits_alone = pairs <= most_of_one && evidence <= most_evidence;
  if (fits_alone && pairs <= most - count_) {
    count_ += pairs;
    return true;
  }
  relation.faulty = true;
  if (pairs > most_of_one) {
    diagnostics.report(
        Rule::too_many_pairs, relation.span,
        fmt::format("this relation joins {} pairs of actors, more than {}", pairs, most_of_one),
        "make one actor of those that belong together, with part_of");
  } else if (!fits_alone) {
    diagnostics.report(Rule::too_many_pairs, relation.span,
                       fmt::format("this relation has {} reflections as evidence for {} pairs of "
                                   "actors",
                                   relation.evidence.size(), pairs),
                       "write a relation for those that each reflection is about");
  } else if (!std::exchange(told_, true)) {
    diagnostics.report(
        Rule::too_many_pairs, relation.span,
        fmt::format("with this relation all join more than {} pairs of actors", most),
        "make one actor of those that belong together, with part_of");
  }
  return false;
}

}  // namespace mellanrum

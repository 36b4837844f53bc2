// SPDX-License-Identifier: MIT
//
// Between which levels, or kinds, of actors are there few ties? The ties observed between two
// groups stand against those expected if every actor kept its number of ties and they fell at
// random (the configuration model of Newman 2006):
//
//     expected(g, h) = k_g * k_h / (2 * m)
//
// with k_g the sum of the degrees in g and m the number of ties, told where it is 5 or more, as
// fewer say nothing. The E-I index of a group (Krackhardt & Stern 1988) is its ties outward less
// those within, by all of them: -1 all within, 1 all outward. Actors that take no part or have no
// group are left out, and so are their ties.
#ifndef MELLANRUM_ANALYSIS_GROUP_GAPS_H
#define MELLANRUM_ANALYSIS_GROUP_GAPS_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/analysis/survey.h"
#include "mellanrum/analysis/tie_graph.h"

namespace mellanrum::analysis {

enum class GroupBy { level, kind };

std::optional<GroupBy> find_group_by(std::string_view name);

/// The group of an actor: a level or a kind; empty: none.
Passage group_of(const Corpus& corpus, GroupBy by, ActorId id);

struct GroupPair {
  std::string g;
  std::string h;
  std::int64_t ties = 0;
  std::optional<double> expected;  // where it is 5 or more
  std::vector<ThemeId> themes;     // that have members of both
  /// No tie though they share themes, or fewer than half of those expected.
  bool is_gap = false;
  bool asserted = false;  // in a theme that they share, some of both were surveyed; else unknown
  std::int64_t seminars = 0;  // that speak of a theme that they share
};

struct Group {
  std::string name;
  std::int64_t actors = 0;
  std::int64_t internal = 0;  // ties
  std::int64_t external = 0;
  std::optional<double> ei;  // -1 to 1; none without ties
};

struct GroupGaps {
  GroupBy by = GroupBy::level;
  /// In the order of the vocabulary, or by name where it is open.
  std::vector<Group> groups;
  /// Those that share a theme, are tied, or are expected to be. Gaps first, those that share most
  /// themes first, then in the order of the groups.
  std::vector<GroupPair> pairs;
};

/// Throws Trouble where more than a thousand groups are used.
GroupGaps group_gaps(const Corpus& corpus, const Survey& survey, const TieGraph& graph, GroupBy by);

}  // namespace mellanrum::analysis

#endif

// SPDX-License-Identifier: MIT
//
// What was talked over, whom does it concern, who owns it, what roles does it need, what was said?
#ifndef MELLANRUM_ANALYSIS_THEMES_H
#define MELLANRUM_ANALYSIS_THEMES_H

#include <utility>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

enum class Ownership {
  unknown,  // nobody said
  nobody,   // `owners: []`
  one,
  contested,  // several
};

struct ThemeAnswer {
  ThemeId id;
  int depth = 0;  // 0: no parent in the listing
  Ownership ownership = Ownership::unknown;
  std::vector<ActorId> owners;
  std::vector<ReflectionId> said;
  /// What the reflections about it name, by how many of them name it, then in stated order.
  std::vector<RoleId> roles_named;
  std::vector<ActorId> actors_named;
};

/// The themes that are listed, with their depth, in stated order, each followed by those whose
/// parent it is.
std::vector<std::pair<ThemeId, int>> theme_order(const Corpus& corpus, const query::Filter& filter);

/// In that order.
std::vector<ThemeAnswer> themes(const Corpus& corpus, const query::Filter& filter);

}  // namespace mellanrum::analysis

#endif

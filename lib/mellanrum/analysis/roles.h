// SPDX-License-Identifier: MIT
//
// Which roles are there, who plays them and how, how often are they spoken of?
#ifndef MELLANRUM_ANALYSIS_ROLES_H
#define MELLANRUM_ANALYSIS_ROLES_H

#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

struct RoleAnswer {
  RoleId id;
  std::vector<Holder> holders;  // in the order of the actors
  std::vector<ThemeId> needed_by;
  std::vector<ReflectionId> said;

  /// The actors that play it in that way.
  std::vector<ActorId> actors(HoldingState state) const;
};

/// By framework, each in written order; roles without one come last.
std::vector<RoleAnswer> roles(const Corpus& corpus, const query::Filter& filter);

}  // namespace mellanrum::analysis

#endif

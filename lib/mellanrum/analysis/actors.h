// SPDX-License-Identifier: MIT
//
// Which actors make up the system, what roles and ties have they, how often are they spoken of, and
// how often do they speak?
#ifndef MELLANRUM_ANALYSIS_ACTORS_H
#define MELLANRUM_ANALYSIS_ACTORS_H

#include <cstdint>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

struct ActorAnswer {
  ActorId id;
  std::vector<ThemeId> themes;         // that concern it or that it owns
  std::int64_t ties = 0;               // distinct actors it is tied to
  std::vector<ReflectionId> said;      // that name it
  std::vector<ReflectionId> speaking;  // that it said itself
};

/// In the order in which they were first stated.
std::vector<ActorAnswer> actors(const Corpus& corpus, const query::Filter& filter);

}  // namespace mellanrum::analysis

#endif

// SPDX-License-Identifier: MIT
//
// Pair gaps as lines to be read: several actors of one theme of whom no two are tied make one line,
// the rest a line each.
#ifndef MELLANRUM_PRESENTING_MISSING_TIES_H
#define MELLANRUM_PRESENTING_MISSING_TIES_H

#include <vector>

#include "mellanrum/analysis/pair_gaps.h"

namespace mellanrum::presenting {

struct MissingTies {
  std::vector<ActorId> actors;  // two or more, no two of them tied
  std::vector<const analysis::PairGap*> gaps;
  std::vector<ThemeId> themes;  // that all of them share
};

/// Each gap in one line; the lines by the first of their gaps, in the order of `gaps`.
std::vector<MissingTies> missing_ties(const std::vector<const analysis::PairGap*>& gaps);

}  // namespace mellanrum::presenting

#endif

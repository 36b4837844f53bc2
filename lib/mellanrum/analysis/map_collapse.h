// SPDX-License-Identifier: MIT
//
// A map on which each group of actors is one node, for when there are too many actors to draw. The
// ties between two groups are one edge for each status, which counts them; those within a group are
// counted by its node, by status too, so that no tie is lost: all counts add up to the ties of the
// map.
#ifndef MELLANRUM_ANALYSIS_MAP_COLLAPSE_H
#define MELLANRUM_ANALYSIS_MAP_COLLAPSE_H

#include "mellanrum/analysis/map.h"

namespace mellanrum::analysis {

/// Groups come first, in the order of the map, then what stays as it is: roles, themes, and,
/// grouped by what they are part of, actors that are part of nothing. Actors of no kind or no level
/// become one node too, with an empty id. Of a map that compares times the changes are dropped.
Map collapsed(const Corpus& corpus, const Map& map);

}  // namespace mellanrum::analysis

#endif

// SPDX-License-Identifier: MIT
//
// The map at two times in one: what was there after a seminar, and what is there now, with what was
// added, is gone or has changed in between and what was said of it. Records are never deleted, so
// a tie is gone where its latest status says so (past, broken, absent), and an actor where no tie
// of those it had is left and it was not heard of in between. A tie that was gone and is there
// again is added. What was first stated in between is added where it is there or wanted, else a
// change. A change of status (wanted, then existing) or of weight is a change, as is that of a
// role's status or of how an actor holds a role.
#ifndef MELLANRUM_ANALYSIS_MAP_CHANGE_H
#define MELLANRUM_ANALYSIS_MAP_CHANGE_H

#include "mellanrum/analysis/map.h"

namespace mellanrum::analysis {

/// The map of `corpus` with its nodes and edges in the places that they have without a comparison,
/// and after them those that the filter listed only then. The relation before and after is one of
/// `corpus`. `since` is a seminar of it.
Map compared_map(const Corpus& corpus, SeminarId since, const query::Filter& filter, MapOf of,
                 Grouping grouping, Shown shown = {});

}  // namespace mellanrum::analysis

#endif

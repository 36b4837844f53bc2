// SPDX-License-Identifier: MIT
//
// What lies between the actors: themes that nobody owns, gaps that were spoken of, roles that
// nobody plays, ties that are needed and missing, groups that hardly meet. Each finding stands on
// evidence of its own; there is no score. Required versus actual coordination is Cataldo, Wagstrom,
// Herbsleb & Carley's (2006), the collaborative gap Kininmonth, Bergsten & Bodin's (2015).
#ifndef MELLANRUM_ANALYSIS_GAPS_H
#define MELLANRUM_ANALYSIS_GAPS_H

#include <vector>

#include "mellanrum/analysis/group_gaps.h"
#include "mellanrum/analysis/ownerless_themes.h"
#include "mellanrum/analysis/pair_gaps.h"
#include "mellanrum/analysis/uncovered_roles.h"
#include "mellanrum/analysis/voiced_gaps.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

struct Gaps {
  std::vector<OwnerlessTheme> themes;
  std::vector<VoicedGap> voiced;
  std::vector<UncoveredRole> roles;
  PairGaps pairs;
  GroupGaps groups;
};

/// The findings that the filter lists; it asks each of its own records: a theme of those concerned
/// and of the roles it needs too, a pair of the themes shared. Groups are asked of their themes.
/// Throws Trouble where there is more to look at than can be.
Gaps gaps(const Corpus& corpus, const query::Filter& filter, GroupBy groups);

}  // namespace mellanrum::analysis

#endif

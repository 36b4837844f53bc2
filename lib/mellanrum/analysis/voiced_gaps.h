// SPDX-License-Identifier: MIT
//
// Which gaps were spoken of? Each reflection of kind `gap`, also with one actor or none named, and
// each relation that is the latest word on a tie and calls it wanted, broken or absent.
#ifndef MELLANRUM_ANALYSIS_VOICED_GAPS_H
#define MELLANRUM_ANALYSIS_VOICED_GAPS_H

#include <cstdint>
#include <vector>

#include "mellanrum/analysis/in_seminars.h"
#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/subject.h"

namespace mellanrum::analysis {

struct OwnerlessTheme;
struct PairGaps;
struct UncoveredRole;

struct VoicedGap {
  ReflectionId said;  // one of the two
  RelationId relation;
  std::vector<RelationId> stated;  // all that say so of its ties, that relation among them
  std::vector<ActorId> actors;
  std::vector<ThemeId> themes;
  std::vector<RoleId> roles;
  /// Whether the records show it too: two of its actors are a pair gap, or, of a reflection, one of
  /// its themes has no owner or one of its roles nobody plays.
  bool structural = false;
  SeminarIds seminars;  // that say it
};

/// The reflections as written, then the relations.
std::vector<VoicedGap> voiced_gaps(const Corpus& corpus, const std::vector<OwnerlessTheme>& themes,
                                   const std::vector<UncoveredRole>& roles, const PairGaps& pairs);

}  // namespace mellanrum::analysis

#endif

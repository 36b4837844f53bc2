// SPDX-License-Identifier: MIT
//
// Every figure behind a pair gap or a group gap, for who asks how it came about.
#ifndef MELLANRUM_ANALYSIS_GAP_EVIDENCE_H
#define MELLANRUM_ANALYSIS_GAP_EVIDENCE_H

#include <cstdint>
#include <vector>

#include "mellanrum/analysis/group_gaps.h"
#include "mellanrum/analysis/pair_gaps.h"

namespace mellanrum::analysis {

/// Why an actor counts as surveyed: it, or one that it is a part of, and how.
struct SurveyedBy {
  enum class Way { not_surveyed, marked, participant, speaker } way = Way::not_surveyed;
  ActorId actor;
};

struct PairEvidence {
  struct Share {
    ThemeId theme;
    std::int64_t members = 0;
    double need = 0;  // 1 / (members - 1)
  };
  std::vector<Share> shares;  // add up to the need
  SurveyedBy a;
  SurveyedBy b;
  /// All that is recorded between the two whatever its status, and for inherited ones between those
  /// that they are parts of.
  std::vector<RelationId> relations;
  std::vector<RelationId> inherited;
  SeminarIds seminars;  // in which it holds
};

PairEvidence evidence_of(const Corpus& corpus, const PairGap& gap);

struct GroupEvidence {
  std::int64_t degrees_g = 0;  // k_g: ends of ties in the group
  std::int64_t degrees_h = 0;
  std::int64_t all_ties = 0;                      // m
  std::vector<std::pair<ActorId, ActorId>> ties;  // between the two groups
  struct Share {
    ThemeId theme;
    std::vector<ActorId> of_g;
    std::vector<ActorId> of_h;
  };
  std::vector<Share> shares;
};

GroupEvidence evidence_of(const Corpus& corpus, const GroupGaps& groups, const GroupPair& pair);

}  // namespace mellanrum::analysis

#endif

// SPDX-License-Identifier: MIT
//
// Relations unfolded into ties between two actors. Several relations may speak of one tie (the same
// actors, the same kind) at different seminars: the latest says how it is now, the earlier ones are
// its history.
#ifndef MELLANRUM_ANALYSIS_TIES_H
#define MELLANRUM_ANALYSIS_TIES_H

#include <vector>

#include "mellanrum/corpus/corpus.h"

namespace mellanrum::analysis {

struct Tie {
  ActorId from;
  ActorId to;
  bool mutual = false;
  /// What is said of it, earliest first; never empty.
  std::vector<RelationId> stated;

  RelationId latest() const { return stated.back(); }
};

/// All ties in the order in which they were first stated.
std::vector<Tie> ties(const Corpus& corpus);

/// Its status now; a relation without one exists.
RelationStatus status_of(const Corpus& corpus, const Tie& tie);

/// Whether the status says that there is a tie: existing, weak or questioned.
bool is_tied(RelationStatus status);

}  // namespace mellanrum::analysis

#endif

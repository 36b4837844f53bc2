// SPDX-License-Identifier: MIT
//
// The map of ties as a simple graph: undirected and unweighted, an edge for every two actors that
// any tie joins now (existing, weak or questioned). Ties of an actor to itself are left out.
#ifndef MELLANRUM_ANALYSIS_TIE_GRAPH_H
#define MELLANRUM_ANALYSIS_TIE_GRAPH_H

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "mellanrum/analysis/ties.h"

namespace mellanrum::analysis {

class TieGraph {
 public:
  /// All actors of the corpus, and the ties among them.
  explicit TieGraph(const Corpus& corpus);

  /// Actors 0 to `actors` - 1; a pair may stand in `pairs` several times and either way.
  TieGraph(std::size_t actors, std::vector<std::pair<ActorId, ActorId>> pairs);

  std::size_t size() const { return starts_.size() - 1; }
  /// The number of pairs that are tied.
  std::size_t ties() const { return neighbours_.size() / 2; }

  /// In the order of their ids.
  std::span<const ActorId> neighbours(ActorId id) const {
    return {neighbours_.data() + starts_[id.index], neighbours_.data() + starts_[id.index + 1]};
  }
  std::size_t degree(ActorId id) const { return neighbours(id).size(); }

  bool tied(ActorId a, ActorId b) const;

  /// Those tied to both, in the order of their ids. Takes time by the smaller degree.
  std::vector<ActorId> common(ActorId a, ActorId b) const;

 private:
  std::vector<std::size_t> starts_;  // of each actor's neighbours; one more at the end
  std::vector<ActorId> neighbours_;
};

}  // namespace mellanrum::analysis

#endif

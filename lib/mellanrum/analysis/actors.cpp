// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/actors.h"

#include "mellanrum/analysis/said.h"
#include "mellanrum/analysis/ties.h"

namespace mellanrum::analysis {

std::vector<ActorAnswer> actors(const Corpus& corpus, const query::Filter& filter) {
  const auto degree = degrees(corpus, ties(corpus));
  std::vector<ActorAnswer> out;
  for (const ActorId id : corpus.actors().ids()) {
    if (!filter.lists(corpus, id)) continue;
    out.push_back({id, corpus.themes_of(id), degree[id.index],
                   counted(corpus, filter, id, corpus.said_of(id)),
                   counted(corpus, filter, id, corpus.said_by(id))});
  }
  return out;
}

}  // namespace mellanrum::analysis

// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/actors.h"

#include "mellanrum/analysis/said.h"
#include "mellanrum/analysis/tie_graph.h"

namespace mellanrum::analysis {

std::vector<ActorAnswer> actors(const Corpus& corpus, const query::Filter& filter) {
  const TieGraph graph(corpus);
  std::vector<ActorAnswer> out;
  for (const ActorId id : corpus.actors().ids()) {
    if (!filter.lists(corpus, id)) continue;
    out.push_back({id, corpus.themes_of(id), static_cast<std::int64_t>(graph.degree(id)),
                   counted(corpus, filter, id, corpus.said_of(id)),
                   counted(corpus, filter, id, corpus.said_by(id))});
  }
  return out;
}

}  // namespace mellanrum::analysis

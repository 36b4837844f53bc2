// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/tie_graph.h"

#include <algorithm>

namespace mellanrum::analysis {
namespace {

std::vector<std::pair<ActorId, ActorId>> tied_pairs(const Corpus& corpus) {
  std::vector<std::pair<ActorId, ActorId>> out;
  for (const Tie& tie : ties(corpus)) {
    if (is_tied(status_of(corpus, tie))) out.emplace_back(tie.from, tie.to);
  }
  return out;
}

}  // namespace

TieGraph::TieGraph(const Corpus& corpus) : TieGraph(corpus.actors().size(), tied_pairs(corpus)) {}

TieGraph::TieGraph(std::size_t actors, std::vector<std::pair<ActorId, ActorId>> pairs)
    : starts_(actors + 1) {
  const std::size_t given = pairs.size();
  for (std::size_t i = 0; i < given; ++i) pairs.emplace_back(pairs[i].second, pairs[i].first);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [from, to] : pairs) {
    if (from == to) continue;
    neighbours_.push_back(to);
    ++starts_[from.index + 1];
  }
  for (std::size_t i = 0; i < actors; ++i) starts_[i + 1] += starts_[i];
}

bool TieGraph::tied(ActorId a, ActorId b) const {
  if (degree(a) > degree(b)) std::swap(a, b);
  const auto near = neighbours(a);
  return std::binary_search(near.begin(), near.end(), b);
}

std::vector<ActorId> TieGraph::common(ActorId a, ActorId b) const {
  if (degree(a) > degree(b)) std::swap(a, b);
  std::vector<ActorId> out;
  const auto other = neighbours(b);
  for (const ActorId id : neighbours(a)) {
    if (std::binary_search(other.begin(), other.end(), id)) out.push_back(id);
  }
  return out;
}

}  // namespace mellanrum::analysis

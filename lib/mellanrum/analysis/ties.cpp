// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/ties.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace mellanrum::analysis {

std::vector<Tie> ties(const Corpus& corpus) {
  std::vector<Tie> out;
  std::map<std::tuple<ActorId, ActorId, bool, std::string>, std::size_t> known;
  const auto add = [&](ActorId from, ActorId to, bool mutual, RelationId id) {
    // One of two that hold each other: named in the order of their ids to be found again.
    const ActorId first = mutual ? std::min(from, to) : from;
    const ActorId second = mutual ? std::max(from, to) : to;
    const auto [found, fresh] =
        known.emplace(std::tuple(first, second, mutual, corpus[id].kind.text), out.size());
    if (fresh) out.push_back({from, to, mutual, {}});
    auto& stated = out[found->second].stated;
    if (stated.empty() || stated.back() != id) stated.push_back(id);
  };
  for (std::uint32_t i = 0; i < corpus.relations().size(); ++i) {
    const Relation& relation = corpus.relations()[i];
    for (const auto& from : relation.from) {
      for (const auto& to : relation.to) add(from.id, to.id, relation.mutual.value, {i});
    }
    for (std::size_t a = 0; a < relation.between.size(); ++a) {
      for (std::size_t b = a + 1; b < relation.between.size(); ++b) {
        add(relation.between[a].id, relation.between[b].id, true, {i});
      }
    }
  }
  return out;
}

RelationStatus status_of(const Corpus& corpus, const Tie& tie) {
  const RelationStatus status = corpus[tie.latest()].status.value;
  return status == RelationStatus::none ? RelationStatus::existing : status;
}

bool is_tied(RelationStatus status) {
  return status == RelationStatus::none || status == RelationStatus::existing ||
         status == RelationStatus::weak || status == RelationStatus::questioned;
}

}  // namespace mellanrum::analysis

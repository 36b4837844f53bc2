// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/roles.h"

#include <algorithm>

#include "mellanrum/analysis/said.h"

namespace mellanrum::analysis {

std::vector<ActorId> RoleAnswer::actors(HoldingState state) const {
  std::vector<ActorId> out;
  for (const Holder& holder : holders) {
    if (holder.state == state) out.push_back(holder.actor);
  }
  return out;
}

std::vector<RoleAnswer> roles(const Corpus& corpus, const query::Filter& filter) {
  std::vector<RoleId> ids = corpus.roles().ids();
  std::stable_sort(ids.begin(), ids.end(), [&](RoleId a, RoleId b) {
    return corpus.roles()[a].framework.id < corpus.roles()[b].framework.id;
  });
  std::vector<RoleAnswer> out;
  for (const RoleId id : ids) {
    if (!filter.lists(corpus, id)) continue;
    out.push_back({id, corpus.holders(id), corpus.needed_by(id),
                   counted(corpus, filter, id, corpus.said_of(id))});
  }
  return out;
}

}  // namespace mellanrum::analysis

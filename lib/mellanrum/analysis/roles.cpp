// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/roles.h"

#include <algorithm>
#include <limits>
#include <utility>

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
  // Where a framework names its roles, in the order in which they are written there.
  std::vector<std::size_t> written(corpus.roles().size(), std::numeric_limits<std::size_t>::max());
  for (const FrameworkId framework : corpus.frameworks().ids()) {
    const auto& own = corpus.frameworks()[framework].roles;
    for (std::size_t i = 0; i < own.size(); ++i) written[own[i].id.index] = i;
  }
  std::stable_sort(ids.begin(), ids.end(), [&](RoleId a, RoleId b) {
    return std::pair(corpus.roles()[a].framework.id, written[a.index]) <
           std::pair(corpus.roles()[b].framework.id, written[b.index]);
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

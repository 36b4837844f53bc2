// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/checks.h"

namespace mellanrum {

void check_ends(Relation& relation, Diagnostics& diagnostics) {
  const auto report = [&](const Ref<Actor>& at, const Ref<Actor>& other) {
    diagnostics.report(Rule::self_relation, at.span,
                       fmt::format("a relation joins '{}' to itself", at.name), {}, other.span);
    relation.faulty = true;
  };
  for (const auto& to : relation.to) {
    for (const auto& from : relation.from) {
      if (to.id && to.id == from.id) report(to, from);
    }
  }
  for (std::size_t i = 0; i < relation.between.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto& later = relation.between[i];
      const auto& earlier = relation.between[j];
      if (later.id && later.id == earlier.id) report(later, earlier);
    }
  }
}

}  // namespace mellanrum

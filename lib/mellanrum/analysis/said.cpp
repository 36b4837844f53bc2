// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/said.h"

#include <algorithm>
#include <iterator>

namespace mellanrum::analysis {

std::vector<ReflectionId> counted(const Corpus& corpus, const query::Filter& filter,
                                  const query::Subject& subject,
                                  const std::vector<ReflectionId>& said) {
  if (filter.is_open()) return said;
  std::vector<ReflectionId> out;
  query::Counter counter(filter, corpus, subject);
  std::copy_if(said.begin(), said.end(), std::back_inserter(out),
               [&](ReflectionId id) { return counter.counts(id); });
  return out;
}

}  // namespace mellanrum::analysis

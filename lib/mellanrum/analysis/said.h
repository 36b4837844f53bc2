// SPDX-License-Identifier: MIT
//
// What was said of a record: the distinct reflections that name it directly and that the filter
// lets count. The counts of listings come from here.
#ifndef MELLANRUM_ANALYSIS_SAID_H
#define MELLANRUM_ANALYSIS_SAID_H

#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

/// Those of `said` that count for `subject`, in their order.
std::vector<ReflectionId> counted(const Corpus& corpus, const query::Filter& filter,
                                  const query::Subject& subject,
                                  const std::vector<ReflectionId>& said);

}  // namespace mellanrum::analysis

#endif

// SPDX-License-Identifier: MIT
//
// Which seminars were held, and how much did each bring?
#ifndef MELLANRUM_ANALYSIS_SEMINARS_H
#define MELLANRUM_ANALYSIS_SEMINARS_H

#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

struct SeminarAnswer {
  SeminarId id;
  std::vector<ReflectionId> said;
  std::vector<ThemeId> themes;  // spoken of, in stated order
  std::vector<RoleId> roles;
  std::vector<ActorId> actors;
};

/// By date, then by path; undated ones first.
std::vector<SeminarAnswer> seminars(const Corpus& corpus, const query::Filter& filter);

/// The reflections, the relations that the filter lists, in their order.
std::vector<ReflectionId> reflections(const Corpus& corpus, const query::Filter& filter);
std::vector<RelationId> relations(const Corpus& corpus, const query::Filter& filter);

}  // namespace mellanrum::analysis

#endif

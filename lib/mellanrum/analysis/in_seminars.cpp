// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/in_seminars.h"

#include <algorithm>
#include <iterator>

namespace mellanrum::analysis {
namespace {

SeminarIds sorted(SeminarIds ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (!ids.empty() && !ids.back()) ids.pop_back();  // none sorts last
  return ids;
}

template <class R>
SeminarIds stated_or_named(const Corpus& corpus, const Store<R>& store, Id<R> id) {
  SeminarIds out;
  for (const auto& statement : store.entity(id).statements) out.push_back(statement.seminar);
  for (const ReflectionId said : corpus.said_of(id)) out.push_back(corpus[said].seminar);
  return sorted(std::move(out));
}

template <class Ids>
SeminarIds seminars_of_all(const Corpus& corpus, const Ids& ids) {
  SeminarIds out;
  for (const auto id : ids) out.push_back(corpus[id].seminar);
  return sorted(std::move(out));
}

}  // namespace

SeminarIds united(const SeminarIds& a, const SeminarIds& b) {
  SeminarIds out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

SeminarIds without(const SeminarIds& a, const SeminarIds& b) {
  SeminarIds out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

SeminarIds speaking_of(const Corpus& corpus, ThemeId id) {
  return stated_or_named(corpus, corpus.themes(), id);
}

SeminarIds speaking_of(const Corpus& corpus, RoleId id) {
  return stated_or_named(corpus, corpus.roles(), id);
}

SeminarIds seminars_of(const Corpus& corpus, const std::vector<ReflectionId>& said) {
  return seminars_of_all(corpus, said);
}

SeminarIds seminars_of(const Corpus& corpus, const std::vector<RelationId>& relations) {
  return seminars_of_all(corpus, relations);
}

}  // namespace mellanrum::analysis

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
  SeminarIds out = stated_or_named(corpus, corpus.roles(), id);
  const auto has = [&](const auto& refs) {
    return std::any_of(refs.begin(), refs.end(), [&](const auto& ref) { return ref.id == id; });
  };
  for (const ThemeId theme : corpus.needed_by(id)) {
    for (const auto& statement : corpus.themes().entity(theme).statements) {
      if (has(statement.record.needs)) out.push_back(statement.seminar);
    }
  }
  for (const Holder& holder : corpus.holders(id)) {
    for (const auto& statement : corpus.actors().entity(holder.actor).statements) {
      const auto& holdings = statement.record.holdings;
      if (std::any_of(holdings.begin(), holdings.end(),
                      [&](const Holding& holding) { return holding.role.id == id; })) {
        out.push_back(statement.seminar);
      }
    }
  }
  return sorted(std::move(out));
}

SeminarId member_since(const Corpus& corpus, ThemeId theme, ActorId actor) {
  const auto has = [&](const Refs<Actor>& refs) {
    return std::any_of(refs.begin(), refs.end(), [&](const auto& ref) { return ref.id == actor; });
  };
  for (const auto& statement : corpus.themes().entity(theme).statements) {
    const Theme& stated = statement.record;
    if (has(stated.concerns) || (stated.owners && has(*stated.owners))) return statement.seminar;
  }
  return {};
}

SeminarIds from(const SeminarIds& ids, SeminarId since) {
  if (!since) return ids;
  return {std::lower_bound(ids.begin(), ids.end(), since), ids.end()};
}

SeminarIds seminars_of(const Corpus& corpus, const std::vector<RelationId>& relations) {
  SeminarIds out;
  for (const RelationId id : relations) out.push_back(corpus[id].seminar);
  return sorted(std::move(out));
}

}  // namespace mellanrum::analysis

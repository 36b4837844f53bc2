// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/seminars.h"

#include <algorithm>
#include <set>
#include <utility>

#include "mellanrum/analysis/said.h"

namespace mellanrum::analysis {
namespace {

template <class R, class RefsOf>
std::vector<Id<R>> distinct(const Corpus& corpus, const std::vector<ReflectionId>& said,
                            RefsOf refs_of) {
  std::set<Id<R>> out;
  for (const ReflectionId id : said) {
    for (const auto& ref : refs_of(corpus[id])) out.insert(ref.id);
  }
  return {out.begin(), out.end()};
}

}  // namespace

std::vector<SeminarAnswer> seminars(const Corpus& corpus, const query::Filter& filter) {
  std::vector<SeminarAnswer> out;
  for (const SeminarId id : corpus.seminars_in_scope()) {
    if (!filter.lists(corpus, id)) continue;
    auto said = counted(corpus, filter, id, corpus.said_of(id));
    SeminarAnswer answer{id, {}, {}, {}, {}};
    answer.themes = distinct<Theme>(
        corpus, said, [](const Reflection& r) -> const auto& { return r.themes; });
    answer.roles = distinct<Role>(
        corpus, said, [](const Reflection& r) -> const auto& { return r.roles; });
    answer.actors = distinct<Actor>(
        corpus, said, [](const Reflection& r) -> const auto& { return r.actors; });
    answer.said = std::move(said);
    out.push_back(std::move(answer));
  }
  return out;
}

std::vector<ReflectionId> reflections(const Corpus& corpus, const query::Filter& filter) {
  std::vector<ReflectionId> out;
  for (std::uint32_t i = 0; i < corpus.reflections().size(); ++i) {
    if (filter.lists(corpus, ReflectionId{i})) out.push_back({i});
  }
  return out;
}

std::vector<RelationId> relations(const Corpus& corpus, const query::Filter& filter) {
  std::vector<RelationId> out;
  for (std::uint32_t i = 0; i < corpus.relations().size(); ++i) {
    if (filter.lists(corpus, RelationId{i})) out.push_back({i});
  }
  return out;
}

}  // namespace mellanrum::analysis

// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/gaps.h"

#include <algorithm>

namespace mellanrum::analysis {
namespace {

using Subjects = std::vector<query::Subject>;

void add(Subjects& out, const auto& ids) {
  for (const auto id : ids) out.emplace_back(id);
}

template <class R>
void add(Subjects& out, const Refs<R>& refs) {
  for (const auto& ref : refs) out.emplace_back(ref.id);
}

Subjects records_of(const Corpus& corpus, const OwnerlessTheme& found) {
  Subjects out{found.id};
  const Theme& theme = corpus.themes()[found.id];
  add(out, theme.concerns);
  if (theme.owners) add(out, *theme.owners);
  add(out, theme.needs);
  add(out, found.voiced);
  return out;
}

Subjects records_of(const Corpus&, const VoicedGap& found) {
  Subjects out;
  if (found.said) out.emplace_back(found.said);
  if (found.relation) out.emplace_back(found.relation);
  add(out, found.actors);
  add(out, found.themes);
  add(out, found.roles);
  return out;
}

Subjects records_of(const Corpus& corpus, const UncoveredRole& found) {
  Subjects out{found.id};
  for (const Holder& holder : found.holders) out.emplace_back(holder.actor);
  add(out, corpus.needed_by(found.id));
  add(out, found.voiced);
  return out;
}

Subjects records_of(const Corpus&, const PairGap& found) {
  Subjects out{found.a, found.b};
  add(out, found.themes);
  add(out, found.said);
  add(out, found.relations);
  return out;
}

Subjects records_of(const Corpus&, const GroupPair& found) {
  Subjects out;
  add(out, found.themes);
  return out;
}

template <class Finding>
void choose(const Corpus& corpus, const query::Filter& filter, std::vector<Finding>& findings) {
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [&](const Finding& finding) {
                                  return !filter.lists_whole(corpus, records_of(corpus, finding));
                                }),
                 findings.end());
}

}  // namespace

Gaps gaps(const Corpus& corpus, const query::Filter& filter, GroupBy groups) {
  const Survey survey(corpus);
  const TieGraph graph(corpus);
  Gaps out;
  out.themes = ownerless_themes(corpus, survey);
  out.roles = uncovered_roles(corpus, survey);
  out.pairs = pair_gaps(corpus, survey, graph);
  out.voiced = voiced_gaps(corpus, out.themes, out.roles, out.pairs);
  out.groups = group_gaps(corpus, survey, graph, groups);
  if (filter.is_open()) return out;
  choose(corpus, filter, out.themes);
  choose(corpus, filter, out.voiced);
  choose(corpus, filter, out.roles);
  choose(corpus, filter, out.pairs.gaps);
  choose(corpus, filter, out.groups.pairs);
  return out;
}

}  // namespace mellanrum::analysis

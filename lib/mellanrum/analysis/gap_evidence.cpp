// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/gap_evidence.h"

#include <algorithm>

namespace mellanrum::analysis {
namespace {

SurveyedBy surveyed_by(const Corpus& corpus, const Survey& survey, ActorId id) {
  if (!survey.surveyed(id)) return {};
  for (ActorId at = id; at; at = corpus.actors()[at].part_of.id) {
    const auto is_at = [&](const auto& ref) { return ref.id == at; };
    for (const SeminarId seminar : corpus.seminars_in_scope()) {
      const auto& participants = corpus[seminar].participants;
      if (std::any_of(participants.begin(), participants.end(), is_at)) {
        return {SurveyedBy::Way::participant, at};
      }
    }
    if (!corpus.said_by(at).empty()) return {SurveyedBy::Way::speaker, at};
    if (corpus.actors()[at].surveyed.value) return {SurveyedBy::Way::marked, at};
  }
  return {};
}

bool names(const Refs<Actor>& refs, ActorId id) {
  return std::any_of(refs.begin(), refs.end(), [&](const auto& ref) { return ref.id == id; });
}

bool joins(const Relation& relation, ActorId a, ActorId b) {
  return (names(relation.between, a) && names(relation.between, b)) ||
         (names(relation.from, a) && names(relation.to, b)) ||
         (names(relation.from, b) && names(relation.to, a));
}

void add_between(const Corpus& corpus, ActorId a, ActorId b, std::vector<RelationId>& out) {
  for (const RelationId id : corpus.relations_of(a)) {
    if (joins(corpus[id], a, b)) out.push_back(id);
  }
}

}  // namespace

PairEvidence evidence_of(const Corpus& corpus, const PairGap& gap) {
  const Survey survey(corpus);
  PairEvidence out;
  for (const ThemeId theme : gap.themes) {
    const auto members = static_cast<std::int64_t>(members_of(corpus, survey, theme).size());
    out.shares.push_back({theme, members, 1.0 / static_cast<double>(members - 1)});
  }
  out.seminars = seminars_with(corpus, survey, TieGraph(corpus), gap);
  out.a = surveyed_by(corpus, survey, gap.a);
  out.b = surveyed_by(corpus, survey, gap.b);
  for (ActorId a = gap.a; a; a = corpus.actors()[a].part_of.id) {
    for (ActorId b = gap.b; b; b = corpus.actors()[b].part_of.id) {
      const bool themselves = a == gap.a && b == gap.b;
      if (a != b) add_between(corpus, a, b, themselves ? out.relations : out.inherited);
    }
  }
  return out;
}

GroupEvidence evidence_of(const Corpus& corpus, const GroupGaps& groups, const GroupPair& pair) {
  const Survey survey(corpus);
  const TieGraph graph(corpus);
  GroupEvidence out;
  const auto in = [&](ActorId id, const std::string& group) {
    return survey.takes_part(id) && group_of(corpus, groups.by, id) == group;
  };
  for (const Group& group : groups.groups) {
    const std::int64_t degrees = 2 * group.internal + group.external;
    if (group.name == pair.g) out.degrees_g = degrees;
    if (group.name == pair.h) out.degrees_h = degrees;
    out.all_ties += degrees;
  }
  out.all_ties /= 2;
  for (const ActorId id : corpus.actors().ids()) {
    if (!in(id, pair.g)) continue;
    for (const ActorId other : graph.neighbours(id)) {
      if (in(other, pair.h)) out.ties.emplace_back(id, other);
    }
  }
  for (const ThemeId theme : pair.themes) {
    GroupEvidence::Share share{theme, {}, {}};
    for (const ActorId member : members_of(corpus, survey, theme)) {
      if (in(member, pair.g)) share.of_g.push_back(member);
      if (in(member, pair.h)) share.of_h.push_back(member);
    }
    out.shares.push_back(std::move(share));
  }
  return out;
}

}  // namespace mellanrum::analysis

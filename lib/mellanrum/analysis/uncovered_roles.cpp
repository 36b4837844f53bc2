// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/uncovered_roles.h"

#include <algorithm>
#include <tuple>

#include "mellanrum/analysis/ownerless_themes.h"

namespace mellanrum::analysis {
namespace {

bool is_played(HoldingState state) {
  return state == HoldingState::holds || state == HoldingState::shares;
}

bool is_asked_for(const Corpus& corpus, RoleId id) {
  const RoleStatus status = corpus.roles()[id].status.value;
  return !corpus.needed_by(id).empty() || status == RoleStatus::missing ||
         status == RoleStatus::proposed;
}

/// Whether any actor was surveyed that is neither the one whose framework the role is nor a part
/// of it.
bool others_were_asked(const Corpus& corpus, const Survey& survey, RoleId id,
                       const std::vector<ActorId>& surveyed) {
  const FrameworkId framework = corpus.roles()[id].framework.id;
  const ActorId by = framework ? corpus.frameworks()[framework].by.id : ActorId();
  return std::any_of(surveyed.begin(), surveyed.end(),
                     [&](ActorId actor) { return !by || !survey.within(actor, by); });
}

SeminarIds seminars(const Corpus& corpus, const UncoveredRole& role) {
  SeminarIds held;
  for (const Holder& holder : role.holders) {
    if (role.covering == Covering::single_holder || !is_played(holder.state)) continue;
    for (const auto& statement : corpus.actors().entity(holder.actor).statements) {
      for (const Holding& holding : statement.record.holdings) {
        if (holding.role.id == role.id && is_played(holding.state.value) && statement.seminar) {
          held.push_back(statement.seminar);
        }
      }
    }
  }
  std::sort(held.begin(), held.end());
  return without(speaking_of(corpus, role.id), held);
}

}  // namespace

std::vector<UncoveredRole> uncovered_roles(const Corpus& corpus, const Survey& survey) {
  std::vector<ActorId> surveyed;
  for (const ActorId id : corpus.actors().ids()) {
    if (survey.surveyed(id)) surveyed.push_back(id);
  }
  std::vector<UncoveredRole> out;
  for (const RoleId id : corpus.roles().ids()) {
    if (!is_asked_for(corpus, id)) continue;
    UncoveredRole found;
    found.id = id;
    found.missing = corpus.roles()[id].status == RoleStatus::missing;
    const auto& statements = corpus.roles().entity(id).statements;
    found.missed = found.missing &&
                   std::any_of(statements.begin(), statements.end(), [](const auto& statement) {
                     return statement.seminar && statement.record.status == RoleStatus::missing;
                   });
    std::size_t playing = 0;
    for (const Holder& holder : corpus.holders(id)) {
      if (holder.state == HoldingState::declines) continue;
      if (!survey.takes_part(holder.actor)) {
        if (is_played(holder.state)) found.spoken_of.push_back(holder.actor);
        continue;
      }
      found.holders.push_back(holder);
      if (is_played(holder.state)) ++playing;
    }
    if (playing > 1) continue;
    if (playing == 1 && !others_were_asked(corpus, survey, id, surveyed)) continue;
    found.covering = playing == 1            ? Covering::single_holder
                     : found.holders.empty() ? Covering::nobody
                                             : Covering::wished_for;
    for (const ReflectionId said : corpus.said_of(id)) {
      if (is_gap(corpus[said])) found.voiced.push_back(said);
    }
    found.seminars = seminars(corpus, found);
    out.push_back(std::move(found));
  }
  const auto order = [&](const UncoveredRole& role) {
    return std::tuple(role.covering, !role.missing,
                      -static_cast<std::int64_t>(corpus.needed_by(role.id).size()),
                      -static_cast<std::int64_t>(corpus.said_of(role.id).size()),
                      std::string_view(corpus.roles().key(role.id)));
  };
  std::sort(out.begin(), out.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return out;
}

}  // namespace mellanrum::analysis

// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/ownerless_themes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace mellanrum::analysis {
namespace {

constexpr std::size_t fewest_concerned = 2;
/// What lies above so many wholes is no near one.
constexpr int farthest_whole = 8;

std::optional<Owning> owning_of(const Theme& theme, bool voiced) {
  if (theme.concerns.size() < fewest_concerned) return std::nullopt;
  if (!theme.owners) return voiced ? Owning::nobody : Owning::none_recorded;
  if (theme.owners->empty()) return Owning::nobody;
  if (theme.owners->size() > 1) return Owning::contested;
  return std::nullopt;
}

/// The nearest actors that two or more of those concerned are parts of.
std::vector<Candidate> wholes_of(const Corpus& corpus, const Theme& theme) {
  std::set<ActorId> concerned;
  for (const auto& actor : theme.concerns) concerned.insert(actor.id);
  std::map<ActorId, std::vector<ActorId>> parts;
  std::set<ActorId> placed;  // under a whole already
  for (int up = 0; up < farthest_whole; ++up) {
    std::map<ActorId, std::vector<ActorId>> here;
    for (const ActorId actor : concerned) {
      if (placed.contains(actor)) continue;
      ActorId whole = actor;
      for (int i = 0; whole && i <= up; ++i) whole = corpus.actors()[whole].part_of.id;
      if (whole) here[whole].push_back(actor);
    }
    for (auto& [whole, list] : here) {
      if (list.size() < fewest_concerned) continue;
      placed.insert(list.begin(), list.end());
      auto& all = parts[whole];
      all.insert(all.end(), list.begin(), list.end());
    }
  }
  std::vector<Candidate> out;
  for (auto& [whole, list] : parts) out.push_back({whole, {}, HoldingState::none, list});
  return out;
}

std::vector<Candidate> candidates(const Corpus& corpus, const Survey& survey, const Theme& theme) {
  std::vector<Candidate> out;
  for (const auto& role : theme.needs) {
    for (const Holder& holder : corpus.holders(role.id)) {
      if (holder.state == HoldingState::declines || !survey.takes_part(holder.actor)) continue;
      out.push_back({holder.actor, role.id, holder.state, {}});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.state < b.state; });
  for (Candidate& whole : wholes_of(corpus, theme)) {
    if (survey.takes_part(whole.actor)) out.push_back(std::move(whole));
  }
  return out;
}

/// Where vocabulary says who owns it, none; else those that speak of it and name no owner.
SeminarIds seminars(const Corpus& corpus, const OwnerlessTheme& theme) {
  SeminarIds owned;
  for (const auto& statement : corpus.themes().entity(theme.id).statements) {
    const auto& owners = statement.record.owners;
    if (!owners || owners->size() != 1 || theme.owning == Owning::contested) continue;
    if (!statement.seminar) return {};
    owned.push_back(statement.seminar);
  }
  std::sort(owned.begin(), owned.end());
  return without(speaking_of(corpus, theme.id), owned);
}

}  // namespace

bool is_gap(const Reflection& reflection) { return reflection.kind.text == "gap"; }

std::vector<OwnerlessTheme> ownerless_themes(const Corpus& corpus, const Survey& survey) {
  std::vector<OwnerlessTheme> out;
  for (const ThemeId id : corpus.themes().ids()) {
    OwnerlessTheme found{id, {}, {}, {}, {}};
    for (const ReflectionId said : corpus.said_of(id)) {
      if (is_gap(corpus[said])) found.voiced.push_back(said);
    }
    const auto owning = owning_of(corpus.themes()[id], !found.voiced.empty());
    if (!owning) continue;
    found.owning = *owning;
    found.could_lead = candidates(corpus, survey, corpus.themes()[id]);
    found.seminars = seminars(corpus, found);
    out.push_back(std::move(found));
  }
  const auto order = [&](const OwnerlessTheme& theme) {
    return std::tuple(theme.owning, -static_cast<std::int64_t>(theme.voiced.size()),
                      -static_cast<std::int64_t>(corpus.said_of(theme.id).size()),
                      std::string_view(corpus.themes().key(theme.id)));
  };
  std::sort(out.begin(), out.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return out;
}

}  // namespace mellanrum::analysis

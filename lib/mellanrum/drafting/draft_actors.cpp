// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/draft_actors.h"

namespace mellanrum::drafting {

std::string DraftActors::id_of(const std::string& name, LineNumber line) {
  std::string id = known_.find(Type::actor, name);
  if (!id.empty()) return id;
  id = known_.add(Type::actor, name, "actor");
  drafted_[id] = draft_.actors.size();
  draft_.actors.push_back({id, name, {}, line});
  return id;
}

bool DraftActors::attend(const Attendee& attendee, LineNumber line) {
  const std::string person = id_of(attendee.name, line);
  if (present_.insert(person).second) draft_.seminar.participants.push_back(person);
  return attendee.organisation.empty() || join(person, attendee.organisation, line);
}

bool DraftActors::join(const std::string& id, const std::string& organisation, LineNumber line) {
  const auto drafted = drafted_.find(id);
  if (drafted == drafted_.end()) return false;
  const std::string& before = draft_.actors[drafted->second].part_of;
  if (!before.empty()) return known_.find(Type::actor, organisation) == before;
  const std::string whole = id_of(organisation, line);
  // No organisation is part of so many.
  constexpr int deepest = 20;
  int depth = 0;
  for (std::string above = whole; !above.empty(); ++depth) {
    if (above == id || depth == deepest) return false;
    const auto next = drafted_.find(above);
    above = next == drafted_.end() ? std::string() : draft_.actors[next->second].part_of;
  }
  draft_.actors[drafted->second].part_of = whole;
  return true;
}

}  // namespace mellanrum::drafting

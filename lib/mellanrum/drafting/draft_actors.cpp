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

void DraftActors::attend(const Attendee& attendee, LineNumber line) {
  const std::string person = id_of(attendee.name, line);
  if (!attendee.organisation.empty()) {
    const std::string organisation = id_of(attendee.organisation, line);
    const auto drafted = drafted_.find(person);
    if (drafted != drafted_.end() && person != organisation) {
      std::string& part_of = draft_.actors[drafted->second].part_of;
      if (part_of.empty()) part_of = organisation;
    }
  }
  if (present_.insert(person).second) draft_.seminar.participants.push_back(person);
}

}  // namespace mellanrum::drafting

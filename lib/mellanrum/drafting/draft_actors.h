// SPDX-License-Identifier: MIT
//
// The actors of a draft: those whom the notes name and the corpus does not know, each once, and who
// of them took part.
#ifndef MELLANRUM_DRAFTING_DRAFT_ACTORS_H
#define MELLANRUM_DRAFTING_DRAFT_ACTORS_H

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "mellanrum/drafting/attendees.h"
#include "mellanrum/drafting/draft.h"
#include "mellanrum/drafting/known.h"

namespace mellanrum::drafting {

class DraftActors {
 public:
  /// Keeps both by reference; drafts into `draft`.
  DraftActors(Known& known, Draft& draft) : known_(known), draft_(draft) {}

  /// The id of the actor of this name, drafted where nobody has it.
  std::string id_of(const std::string& name, LineNumber line);

  /// A participant, part of the organisation that the notes give. Whether that was drafted.
  bool attend(const Attendee& attendee, LineNumber line);

  /// Makes the drafted actor `id` part of an organisation; false where it is not drafted, is part
  /// of another or has the organisation as a part.
  bool join(const std::string& id, const std::string& organisation, LineNumber line);

 private:
  Known& known_;
  Draft& draft_;
  std::map<std::string, std::size_t> drafted_;  // by id
  std::set<std::string> present_;
};

}  // namespace mellanrum::drafting

#endif

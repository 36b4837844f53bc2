// SPDX-License-Identifier: MIT
//
// Roles that an organisation or a person may take, and the frameworks that define them together.
#ifndef MELLANRUM_MODEL_ROLE_H
#define MELLANRUM_MODEL_ROLE_H

#include <vector>

#include "mellanrum/model/date.h"
#include "mellanrum/model/origin.h"
#include "mellanrum/model/value.h"

namespace mellanrum {

enum class RoleStatus { none, adopted, proposed, questioned, missing };
template <>
std::span<const std::string_view> words_of<RoleStatus>();

struct Role : Record {
  Word id;
  Word name;
  Ref<Framework> framework;
  Text description;
  Choice<RoleStatus> status;
  Refs<Role> builds_on;
  std::vector<Word> aliases;
  std::vector<Word> tags;
  Rare<Origin> source;
};

/// A set of roles that belong together. Its roles are records of their own; `roles` names them in
/// the order in which they were written.
struct Framework : Record {
  Word id;
  Word name;
  Ref<Actor> by;
  Date date;
  Text description;
  Refs<Framework> builds_on;
  Refs<Role> roles;
  Rare<Origin> source;
};

}  // namespace mellanrum

#endif

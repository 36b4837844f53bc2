// SPDX-License-Identifier: MIT
//
// Notes are all that one file states, as it states it: not yet linked, not yet merged with others.
#ifndef MELLANRUM_MODEL_NOTES_H
#define MELLANRUM_MODEL_NOTES_H

#include <cstdint>
#include <optional>
#include <vector>

#include "mellanrum/model/actor.h"
#include "mellanrum/model/reflection.h"
#include "mellanrum/model/role.h"
#include "mellanrum/model/seminar.h"
#include "mellanrum/model/theme.h"

namespace mellanrum {

struct Notes {
  SourceId source = 0;
  /// The file's own seminar; without one the file is vocabulary.
  std::optional<Seminar> seminar;
  std::vector<Framework> frameworks;
  std::vector<Role> roles;
  std::vector<Actor> actors;
  std::vector<Relation> relations;
  std::vector<Theme> themes;
  std::vector<Reflection> reflections;
  /// Sections that could not be taken for records at all.
  std::int64_t omitted = 0;
};

}  // namespace mellanrum

#endif

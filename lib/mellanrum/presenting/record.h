// SPDX-License-Identifier: MIT
//
// One record of any type in full: its fields, how they came to be over the seminars, and everything
// that points to it.
#ifndef MELLANRUM_PRESENTING_RECORD_H
#define MELLANRUM_PRESENTING_RECORD_H

#include <variant>

#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

using AnyRecord = std::variant<RoleId, ActorId, ThemeId, FrameworkId, SeminarId, ReflectionId>;

view::Document present_record(const Context& context, const AnyRecord& record);

}  // namespace mellanrum::presenting

#endif

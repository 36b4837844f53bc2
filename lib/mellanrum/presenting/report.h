// SPDX-License-Identifier: MIT
//
// The whole as one document to send to the participants: the seminars, the roles by framework, the
// actors, their relations, each theme with what was said about it, the check-out, what to read,
// what comes next, and at the end roles by themes. What lies between the actors is a chapter. A
// remark stands under every theme that it names; what was said at the check-out stands there alone.
#ifndef MELLANRUM_PRESENTING_REPORT_H
#define MELLANRUM_PRESENTING_REPORT_H

#include <string>
#include <vector>

#include "mellanrum/analysis/actors.h"
#include "mellanrum/analysis/cross.h"
#include "mellanrum/analysis/gaps.h"
#include "mellanrum/analysis/map.h"
#include "mellanrum/analysis/roles.h"
#include "mellanrum/analysis/seminars.h"
#include "mellanrum/analysis/themes.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

struct Report {
  std::vector<analysis::SeminarAnswer> seminars;
  std::vector<analysis::RoleAnswer> roles;
  std::vector<analysis::ActorAnswer> actors;
  std::vector<RelationId> relations;
  std::vector<analysis::ThemeAnswer> themes;
  std::vector<ReflectionId> reflections;
  analysis::Gaps gaps;
  analysis::Map map;
  analysis::Cross roles_by_themes;
  std::string picture;  // path of the map's picture, as the report is to link it; may be empty
};

view::Document present(const Context& context, const Report& report);

}  // namespace mellanrum::presenting

#endif

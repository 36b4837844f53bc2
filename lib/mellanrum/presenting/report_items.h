// SPDX-License-Identifier: MIT
//
// A role and an actor as the report lists them: the name, what is said of it, and in italics who
// plays which role. Used by the report alone.
#ifndef MELLANRUM_PRESENTING_REPORT_ITEMS_H
#define MELLANRUM_PRESENTING_REPORT_ITEMS_H

#include "mellanrum/analysis/actors.h"
#include "mellanrum/analysis/roles.h"
#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

view::Prose role_item(const Context& context, const analysis::RoleAnswer& answer);
view::Prose actor_item(const Context& context, const analysis::ActorAnswer& answer);

}  // namespace mellanrum::presenting

#endif

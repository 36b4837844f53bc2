// SPDX-License-Identifier: MIT
//
// The roles as a page, a table for each framework, and as data.
#ifndef MELLANRUM_PRESENTING_ROLES_H
#define MELLANRUM_PRESENTING_ROLES_H

#include <vector>

#include "mellanrum/analysis/roles.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present(const Context& context, const std::vector<analysis::RoleAnswer>& roles,
                       const Listing& listing);

/// The table `roles`, unarranged.
view::Table roles_table(const Context& context, const std::vector<analysis::RoleAnswer>& roles);

/// The table `frameworks`, in stated order: all of them, or the one.
view::Table frameworks_table(const Context& context, FrameworkId only = {});

/// "By Region Skåne, 2014; builds on X"; empty where nothing of it is known.
std::string framework_line(const Context& context, FrameworkId id);

}  // namespace mellanrum::presenting

#endif

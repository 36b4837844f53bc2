// SPDX-License-Identifier: MIT
//
// What was said: a list by seminar and section, each remark with its speaker and its place, and as
// data.
#ifndef MELLANRUM_PRESENTING_REFLECTIONS_H
#define MELLANRUM_PRESENTING_REFLECTIONS_H

#include <vector>

#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present_reflections(const Context& context, const std::vector<ReflectionId>& said,
                                   const Listing& listing);

/// The table `reflections`, unarranged.
view::Table reflections_table(const Context& context, const std::vector<ReflectionId>& said);

}  // namespace mellanrum::presenting

#endif

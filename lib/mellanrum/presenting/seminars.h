// SPDX-License-Identifier: MIT
//
// The seminars as a table.
#ifndef MELLANRUM_PRESENTING_SEMINARS_H
#define MELLANRUM_PRESENTING_SEMINARS_H

#include <vector>

#include "mellanrum/analysis/seminars.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present(const Context& context, const std::vector<analysis::SeminarAnswer>& seminars,
                       const Listing& listing);

/// The table `seminars`, unarranged.
view::Table seminars_table(const Context& context,
                           const std::vector<analysis::SeminarAnswer>& seminars);

/// The table `references`: what the seminars point to.
view::Table references_table(const Context& context,
                             const std::vector<analysis::SeminarAnswer>& seminars);

}  // namespace mellanrum::presenting

#endif

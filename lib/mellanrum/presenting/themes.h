// SPDX-License-Identifier: MIT
//
// The themes as a list (question, owner, whom it concerns, what it needs) and as data.
#ifndef MELLANRUM_PRESENTING_THEMES_H
#define MELLANRUM_PRESENTING_THEMES_H

#include <vector>

#include "mellanrum/analysis/themes.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present(const Context& context, const std::vector<analysis::ThemeAnswer>& themes,
                       const Listing& listing);

/// The table `themes`, unarranged.
view::Table themes_table(const Context& context, const std::vector<analysis::ThemeAnswer>& themes);

}  // namespace mellanrum::presenting

#endif

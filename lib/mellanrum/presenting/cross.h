// SPDX-License-Identifier: MIT
//
// A cross table with a caption that says what its figures are, and with --evidence the reflections
// behind each of them.
#ifndef MELLANRUM_PRESENTING_CROSS_H
#define MELLANRUM_PRESENTING_CROSS_H

#include "mellanrum/analysis/cross.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present(const Context& context, const analysis::Cross& cross, bool evidence);

/// The table `cells`.
view::CrossTable cross_table(const Context& context, const analysis::Cross& cross);

}  // namespace mellanrum::presenting

#endif

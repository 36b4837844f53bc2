// SPDX-License-Identifier: MIT
//
// Links that reflections lack, or that were made: where, the words that name the record, and the
// list as it is to be.
#ifndef MELLANRUM_PRESENTING_SUGGESTIONS_H
#define MELLANRUM_PRESENTING_SUGGESTIONS_H

#include <vector>

#include "mellanrum/drafting/suggestions.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

/// `made`: they are in the files now.
view::Document present(const Context& context, const std::vector<drafting::Suggestion>& suggestions,
                       bool made, const Listing& listing);

}  // namespace mellanrum::presenting

#endif

// SPDX-License-Identifier: MIT
//
// Links that reflections lack, or that were made: where, the words that name the record, and the
// list as it is to be.
#ifndef MELLANRUM_PRESENTING_SUGGESTIONS_H
#define MELLANRUM_PRESENTING_SUGGESTIONS_H

#include <cstdint>
#include <vector>

#include "mellanrum/drafting/suggestions.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

/// What became of the suggestions: nothing was to be made of them; those given are in the files
/// now; some could not be made.
enum class Linking : std::uint8_t { none, made, refused };

view::Document present(const Context& context, const std::vector<drafting::Suggestion>& suggestions,
                       Linking linking, const Listing& listing);

}  // namespace mellanrum::presenting

#endif

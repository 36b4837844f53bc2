// SPDX-License-Identifier: MIT
//
// The place in a line that tells when and where: "Minutes, 4 May 2021, Town Hall, Room 3". Used by
// the head of the notes alone.
#ifndef MELLANRUM_DRAFTING_PLACES_H
#define MELLANRUM_DRAFTING_PLACES_H

#include <cstddef>
#include <string>
#include <string_view>

#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

/// The names between commas that are places, joined as they were; empty where there is none. What
/// looks like a person's name before byte `byline` is the author's.
std::string place_in(std::string_view text, std::size_t byline, const prose::Labels& labels);

/// The place in a sentence such as "Minutes of the meeting held at Edge Hall on Tuesday": only one
/// whose name ends as names of places do.
std::string venue_in(std::string_view text, const prose::Labels& labels);

}  // namespace mellanrum::drafting

#endif

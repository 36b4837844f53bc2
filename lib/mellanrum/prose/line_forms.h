// SPDX-License-Identifier: MIT
//
// What a single line looks like, before anything is known of the lines about it.
#ifndef MELLANRUM_PROSE_LINE_FORMS_H
#define MELLANRUM_PROSE_LINE_FORMS_H

#include <cstddef>
#include <optional>
#include <string_view>

#include "mellanrum/prose/labels.h"

namespace mellanrum::prose {

/// Begins or ends code.
bool is_fence(std::string_view text);

/// A thematic break.
bool is_rule(std::string_view text);

/// `1(2)`, `Page 3`, `Sida 3 av 4`, `- 5 -`.
bool is_page_mark(std::string_view text, const Labels& labels);

/// A line's list marker: its character, `1` for a number, and how many bytes it takes with the
/// blank after it.
struct Marker {
  char32_t sign = 0;
  std::size_t size = 0;
};
std::optional<Marker> marker_of(std::string_view text);

/// The bytes that the dash of a quotation takes at the start of `text`, or 0.
std::size_t quotation_dash(std::string_view text);

/// The level that leading hashes make, or 0. One without a blank after it is a hashtag.
int hashes(std::string_view text);

}  // namespace mellanrum::prose

#endif

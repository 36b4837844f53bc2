// SPDX-License-Identifier: MIT
//
// What lines are by the lines about them, before any is read as a block: those above a mail, those
// that stand on every page, and how wide the notes are wrapped. Used by blocks.cpp alone.
#ifndef MELLANRUM_PROSE_LINE_GROUPS_H
#define MELLANRUM_PROSE_LINE_GROUPS_H

#include <cstddef>
#include <set>
#include <vector>

#include "mellanrum/prose/labels.h"
#include "mellanrum/prose/lines.h"

namespace mellanrum::prose {

/// The lines that tell from whom, to whom and of what, two or more and one below the other.
std::set<std::size_t> mail_heads(const std::vector<Line>& lines, const Labels& labels);

/// The lines that are the same on several pages but for their numbers: "Region North 1 (2)".
std::set<std::size_t> page_heads(const std::vector<Line>& lines);

/// How many characters lines have at the most that go on with a small letter; 0 where none does.
std::size_t wrapped_width(const std::vector<Line>& lines);

}  // namespace mellanrum::prose

#endif

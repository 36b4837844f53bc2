// SPDX-License-Identifier: MIT
//
// The line that says what kind of notes they are, when and where: "Minutes of meeting 3, 4 May
// 2021, Oslo". Used by what reads the head of the notes alone.
#ifndef MELLANRUM_DRAFTING_KIND_LINE_H
#define MELLANRUM_DRAFTING_KIND_LINE_H

#include <string>

#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

/// A paragraph of one line that begins with a word for notes or a meeting, or is a date with few
/// other words.
bool is_kind_line(const prose::Block& block, const prose::Labels& labels);

/// Whether the text has a word for notes or a meeting.
bool names_notes(const std::string& text, const prose::Labels& labels);

/// "Last updated 7 June 2020" is no day of a seminar.
bool tells_change(const std::string& text, const prose::Labels& labels);

}  // namespace mellanrum::drafting

#endif

// SPDX-License-Identifier: MIT
//
// What the first lines of notes tell of the seminar: title, series, part, date, place, who was
// there. They tell it as headings, as label lines (Datum: ...), as front matter, or in one line of
// the kind "Minutes of meeting 3, 4 May 2021, Oslo".
#ifndef MELLANRUM_DRAFTING_SEMINAR_HEAD_H
#define MELLANRUM_DRAFTING_SEMINAR_HEAD_H

#include <cstddef>
#include <string>
#include <vector>

#include "mellanrum/drafting/draft.h"
#include "mellanrum/drafting/people.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"
#include "mellanrum/prose/lines.h"

namespace mellanrum::drafting {

struct FoundAttendee {
  Attendee attendee;
  LineNumber line = 1;
  std::size_t block = 0;
};

struct SeminarHead {
  DraftSeminar seminar;
  std::vector<FoundAttendee> attendees;
  /// The first block that is not about the seminar as a whole.
  std::size_t end = 0;
  /// By block, up to `end`: the text of it that the above carries.
  std::vector<std::string> carried;
};

/// The head of the notes that `blocks` are of.
SeminarHead head_of(const std::vector<prose::Block>& blocks, const std::vector<prose::Line>& lines,
                    const prose::Labels& labels);

}  // namespace mellanrum::drafting

#endif

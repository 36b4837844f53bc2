// SPDX-License-Identifier: MIT
//
// A Draft as a record file for its author to go on with: the seminar, frameworks, actors, themes
// and reflections, each with the line that it comes from, and between them, in the order of the
// notes, what became no record as comments.
#ifndef MELLANRUM_DRAFTING_WRITE_DRAFT_H
#define MELLANRUM_DRAFTING_WRITE_DRAFT_H

#include <string>
#include <string_view>

#include "mellanrum/drafting/draft.h"

namespace mellanrum::drafting {

/// `file` is the notes as `source` names them.
std::string write_draft(const Draft& draft, std::string_view file);

}  // namespace mellanrum::drafting

#endif

// SPDX-License-Identifier: MIT
//
// The themes of notes: headings that say so ("Tema: ..."), and those under which people speak.
#ifndef MELLANRUM_DRAFTING_SECTION_THEMES_H
#define MELLANRUM_DRAFTING_SECTION_THEMES_H

#include <cstddef>
#include <vector>

#include "mellanrum/drafting/desk.h"

namespace mellanrum::drafting {

/// Drafts them, and gives each reflection that of its section, whose index `section_of` has.
void draft_section_themes(const Desk& desk, const std::vector<std::size_t>& section_of);

}  // namespace mellanrum::drafting

#endif

// SPDX-License-Identifier: MIT
//
// What lies on the desk of whoever drafts: the notes as blocks, who and what is known, and the
// draft so far. The parts of the drafter work on one desk, which is the drafter's and outlives
// them.
#ifndef MELLANRUM_DRAFTING_DESK_H
#define MELLANRUM_DRAFTING_DESK_H

#include <vector>

#include "mellanrum/drafting/attributions.h"
#include "mellanrum/drafting/carried.h"
#include "mellanrum/drafting/draft.h"
#include "mellanrum/drafting/known.h"
#include "mellanrum/drafting/people.h"
#include "mellanrum/drafting/sections.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

struct Desk {
  const std::vector<prose::Block>& blocks;
  const prose::Labels& labels;
  People& people;
  const Attributions& attributions;
  Known& known;
  Sections& sections;
  Carried& carried;
  Draft& draft;
};

}  // namespace mellanrum::drafting

#endif

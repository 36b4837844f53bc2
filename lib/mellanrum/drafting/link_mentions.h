// SPDX-License-Identifier: MIT
//
// Links the remarks of a draft to the actors, roles and themes of the corpus that they mention.
#ifndef MELLANRUM_DRAFTING_LINK_MENTIONS_H
#define MELLANRUM_DRAFTING_LINK_MENTIONS_H

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/draft.h"

namespace mellanrum::drafting {

/// Nobody is linked who speaks or is an owner, and no theme that the remark stands under.
void link_mentions(Draft& draft, const Corpus& corpus);

}  // namespace mellanrum::drafting

#endif

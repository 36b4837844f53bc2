// SPDX-License-Identifier: MIT
//
// From the blocks of one file of notes to a Draft: headings become sections, themes and frameworks,
// what people said becomes reflections, the first lines tell of the seminar. A rule holds where it
// is nearly always right; what no rule takes stays a comment. Known records of the corpus keep
// their ids and are not drafted again.
#ifndef MELLANRUM_DRAFTING_DRAFTER_H
#define MELLANRUM_DRAFTING_DRAFTER_H

#include <string>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/draft.h"
#include "mellanrum/prose/labels.h"
#include "mellanrum/text/source.h"

namespace mellanrum::drafting {

/// The draft of `notes`, which is text (prose::why_no_text). `id` is the seminar's.
Draft draft(const Source& notes, const std::string& id, const Corpus& corpus,
            const prose::Labels& labels);

}  // namespace mellanrum::drafting

#endif

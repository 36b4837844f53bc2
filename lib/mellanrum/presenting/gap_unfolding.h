// SPDX-License-Identifier: MIT
//
// One finding with every figure behind it: what the records state, who plays which role, why two
// actors need each other, what was said.
#ifndef MELLANRUM_PRESENTING_GAP_UNFOLDING_H
#define MELLANRUM_PRESENTING_GAP_UNFOLDING_H

#include "mellanrum/analysis/gaps.h"
#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

view::Document unfold(const Context& context, const analysis::Gaps& gaps,
                      const analysis::OwnerlessTheme& found);
view::Document unfold(const Context& context, const analysis::Gaps& gaps,
                      const analysis::VoicedGap& found);
view::Document unfold(const Context& context, const analysis::Gaps& gaps,
                      const analysis::UncoveredRole& found);
view::Document unfold(const Context& context, const analysis::Gaps& gaps,
                      const analysis::PairGap& found);
view::Document unfold(const Context& context, const analysis::Gaps& gaps,
                      const analysis::GroupPair& found);

}  // namespace mellanrum::presenting

#endif

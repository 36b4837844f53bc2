// SPDX-License-Identifier: MIT
//
// The findings of gaps as tables for programs, with every figure and its evidence. What people read
// is made in gaps.h.
#ifndef MELLANRUM_PRESENTING_GAP_TABLES_H
#define MELLANRUM_PRESENTING_GAP_TABLES_H

#include <string>
#include <vector>

#include "mellanrum/analysis/gaps.h"
#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

view::Table ownerless_themes_table(const Context& context, const analysis::Gaps& gaps);
view::Table voiced_gaps_table(const Context& context, const analysis::Gaps& gaps);
view::Table uncovered_roles_table(const Context& context, const analysis::Gaps& gaps);
view::Table pair_gaps_table(const Context& context, const analysis::Gaps& gaps);
view::Table group_gaps_table(const Context& context, const analysis::Gaps& gaps);
view::Table groups_table(const Context& context, const analysis::Gaps& gaps);
view::Table congruence_table(const Context& context, const analysis::Gaps& gaps);
view::Table too_wide_table(const Context& context, const analysis::Gaps& gaps);

/// What a finding is called by --explain: the id of its theme or role, `a+b` of two actors or
/// groups, a reflection's `seminar#id`, a relation's `file:line:column`.
std::string id_of(const Context& context, const analysis::OwnerlessTheme& found);
std::string id_of(const Context& context, const analysis::VoicedGap& found);
std::string id_of(const Context& context, const analysis::UncoveredRole& found);
std::string id_of(const Context& context, const analysis::PairGap& found);
std::string id_of(const Context& context, const analysis::GroupPair& found);

/// Whether the records show it, it was voiced, or both: `structural`, `voiced`, `both`.
std::string_view basis_of(const analysis::OwnerlessTheme& found);
std::string_view basis_of(const analysis::VoicedGap& found);
std::string_view basis_of(const analysis::UncoveredRole& found);
std::string_view basis_of(const analysis::PairGap& found);

/// The words of the vocabularies `owning`, `covering` and `bridging`.
std::string_view word_of(analysis::Owning owning);
std::string_view word_of(analysis::Covering covering);
std::string_view word_of(analysis::Bridging bridging);

/// One sentence: what would close it.
std::string closing(const Context& context, const analysis::OwnerlessTheme& found);
std::string closing(const Context& context, const analysis::VoicedGap& found);
std::string closing(const Context& context, const analysis::UncoveredRole& found);
std::string closing(const Context& context, const analysis::PairGap& found);
std::string closing(const Context& context, const analysis::GroupPair& found);

/// A level or a kind as people read it.
view::Link group_name(const Context& context, analysis::GroupBy by, const std::string& group);

}  // namespace mellanrum::presenting

#endif

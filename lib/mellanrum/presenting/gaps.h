// SPDX-License-Identifier: MIT
//
// What lies between the actors, to be read aloud: the themes that nobody owns first, with what was
// said of them, then the other gaps that were voiced, then what the records show. Ten of each at
// most, unless all are asked for; the tables for programs hold all.
#ifndef MELLANRUM_PRESENTING_GAPS_H
#define MELLANRUM_PRESENTING_GAPS_H

#include <optional>
#include <string>
#include <string_view>

#include "mellanrum/analysis/gaps.h"
#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

enum class GapKind { owner, voiced, role, pair, group };

std::optional<GapKind> find_gap_kind(std::string_view name);

struct GapsPage {
  std::optional<GapKind> only;  // none: all kinds
  bool all = false;             // also beyond ten, also the unknown pairs
  bool chapter = false;         // of another document: no word of options
  /// With the tables and the picture for programs, which may be much to make.
  bool with_data = true;
};

view::Document present(const Context& context, const analysis::Gaps& gaps, const GapsPage& page);

/// The page as a chapter of another document: its headings at `level`, and no table for programs.
/// Nothing where there is no finding.
void add_gaps_chapter(const Context& context, const analysis::Gaps& gaps, int level,
                      view::Document& document);

/// The tables for programs, of all kinds or only one.
void add_gap_tables(const Context& context, const analysis::Gaps& gaps, std::optional<GapKind> only,
                    view::Document& document);

/// The findings as a picture: the themes that nobody owns with those concerned, the roles that
/// they need and nobody plays, and the ties that are missing.
view::Graph gaps_graph(const Context& context, const analysis::Gaps& gaps);

/// The one finding that `id` names, with every figure behind it. Throws Trouble where there is none
/// or more than one, naming what there is.
view::Document explain(const Context& context, const analysis::Gaps& gaps, const std::string& id);

}  // namespace mellanrum::presenting

#endif

// SPDX-License-Identifier: MIT
//
// Cross tables: how often are a row and a column spoken of together? The unit is the distinct
// reflection that names both: direct links only, the speaker not counted as named, nothing rolled
// up along part_of or parent. Margins are distinct reflections too, not sums. Three pairs of
// dimensions show what is recorded instead: roles by actor the holdings, actors by actor the ties,
// roles by framework and actors by kind or level the membership.
#ifndef MELLANRUM_ANALYSIS_CROSS_H
#define MELLANRUM_ANALYSIS_CROSS_H

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

enum class Dimension {
  role,
  actor,
  theme,
  framework,
  seminar,
  speaker,
  kind,
  level,
  section,
  tag,
  reflection,  // all reflections in one column
};

/// The dimension of that name ("role"), or nothing.
std::optional<Dimension> find_dimension(std::string_view name);
std::string_view name_of(Dimension dimension);

/// The dimensions that a listing of roles, actors, themes, seminars or reflections can be crossed
/// with.
std::vector<Dimension> dimensions_for(Dimension listed);

/// What a table shows where a row and a column meet.
enum class Meaning { reflections, holdings, ties, membership };

Meaning meaning_of(Dimension rows, Dimension columns);

/// One row or column: a record by its index, or a word.
struct Member {
  std::uint32_t index = 0;
  std::string word;  // where the dimension is one of words; empty: none is given
};

struct Meeting {
  std::vector<ReflectionId> said;     // that name both; of holdings and ties: their evidence
  std::vector<HoldingState> states;   // of holdings
  std::vector<RelationId> relations;  // of ties
  bool member = false;                // of membership
};

struct Cross {
  Dimension rows = Dimension::role;
  Dimension columns = Dimension::theme;
  Meaning meaning = Meaning::reflections;
  std::vector<Member> row_members;
  std::vector<Member> column_members;
  std::map<std::pair<std::size_t, std::size_t>, Meeting> meetings;  // by row and column
  /// Distinct reflections of a row, a column, the whole table. Empty where meaning is another.
  std::vector<std::int64_t> row_totals;
  std::vector<std::int64_t> column_totals;
  std::int64_t total = 0;

  const Meeting& at(std::size_t row, std::size_t column) const {
    static const Meeting none;
    const auto found = meetings.find({row, column});
    return found == meetings.end() ? none : found->second;
  }
};

/// Rows are those that the filter lists, in the order of the listing. Reflections by X are the rows
/// X and the one column `reflection`: the filter then chooses reflections.
Cross cross(const Corpus& corpus, const query::Filter& filter, Dimension rows, Dimension columns);

}  // namespace mellanrum::analysis

#endif

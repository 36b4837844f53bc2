// SPDX-License-Identifier: MIT
//
// The filter language as a tree. A term is a field, how its value matches, and the value; terms are
// joined by AND (also side by side), OR and NOT, AND binding tighter than OR.
#ifndef MELLANRUM_QUERY_EXPRESSION_H
#define MELLANRUM_QUERY_EXPRESSION_H

#include <memory>
#include <string>
#include <vector>

#include "mellanrum/model/date.h"
#include "mellanrum/model/id.h"
#include "mellanrum/text/source.h"

namespace re2 {
class RE2;
}

namespace mellanrum::query {

enum class Field {
  theme,
  role,
  actor,
  framework,
  speaker,
  seminar,
  date,
  series,
  place,
  kind,
  level,
  status,
  voice,
  tag,
  section,
  text,
  name,
  id,
  actor_kind,
  actor_level,
  role_status,
  reflection_kind,
};

/// Whether the field's values are names of records.
inline bool is_reference(Field field) { return field <= Field::seminar; }

enum class Match { empty, contains, whole, pattern };

struct Term {
  Field field = Field::text;
  Match match = Match::contains;
  Span field_span;
  Span value_span;
  std::string value;                        // as written, without quotes or slashes
  std::string folded;                       // to compare without case
  std::shared_ptr<const re2::RE2> pattern;  // where match is pattern
  std::vector<std::uint32_t> meant;         // indexes of the records that a reference field names
  std::vector<bool> targets;                // by index: these, and what lies below unless `=`
  Date from;                                // of a date; none: open
  Date until;
};

struct Expression {
  enum class Kind { term, all_of, any_of, none_of } kind = Kind::all_of;
  Term term;
  std::vector<Expression> parts;  // none_of has one
};

}  // namespace mellanrum::query

#endif

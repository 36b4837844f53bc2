// SPDX-License-Identifier: MIT
//
// Parses a filter. Faults (an unknown field, a missing parenthesis, a bad pattern or date) are
// reported with the place in the filter as typed. Names of records are looked up by Filter.
#ifndef MELLANRUM_QUERY_PARSE_H
#define MELLANRUM_QUERY_PARSE_H

#include <optional>
#include <string_view>

#include "mellanrum/query/expression.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::query {

/// The filter in `sources[id]`, or nothing after a report.
std::optional<Expression> parse(const Sources& sources, SourceId id, Diagnostics& diagnostics);

/// The name of a field as it is typed.
std::string_view name_of(Field field);

}  // namespace mellanrum::query

#endif

// SPDX-License-Identifier: MIT
//
// Whether what a record has fits a term: its words, the records that it names, its days. Which
// record that is, and which of its words, is for Filter to say.
#ifndef MELLANRUM_QUERY_MATCHES_H
#define MELLANRUM_QUERY_MATCHES_H

#include <cstdint>
#include <string>
#include <vector>

#include "mellanrum/model/notes.h"
#include "mellanrum/query/expression.h"

namespace mellanrum::query {

/// Whether any of `words` is one that the term asks for; of `FIELD:` whether there are none.
bool text_matches(const Term& term, const std::vector<std::string>& words);

/// Whether the record with that index is one that the term means.
bool target_matches(const Term& term, std::uint32_t index);

/// Whether the days of the seminar and those of the term have one in common.
bool date_matches(const Term& term, const Seminar& seminar);

}  // namespace mellanrum::query

#endif

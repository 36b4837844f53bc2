// SPDX-License-Identifier: MIT
//
// What the words in a term mean: the records that are called so, by id or alias, else by any name
// without case, and what lies below them. A name that no record has, a word that the field cannot
// hold and a field that the type lacks are reported with the nearest that there is. Used by Filter.
#ifndef MELLANRUM_QUERY_LOOKUP_H
#define MELLANRUM_QUERY_LOOKUP_H

#include <optional>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/expression.h"
#include "mellanrum/query/subject.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::query {

/// Fills in what `term` means in `corpus`, for records of `type` (none: of any).
void look_up(Term& term, const Corpus& corpus, const std::optional<Subject>& type,
             Diagnostics& diagnostics);

/// The records that the term names, and where it does not say `=` those below them.
std::vector<bool> targets_of(const Corpus& corpus, const Term& term);

}  // namespace mellanrum::query

#endif

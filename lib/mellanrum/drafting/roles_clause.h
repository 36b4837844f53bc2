// SPDX-License-Identifier: MIT
//
// The words with which notes introduce a list of roles, which are the name of their framework.
#ifndef MELLANRUM_DRAFTING_ROLES_CLAUSE_H
#define MELLANRUM_DRAFTING_ROLES_CLAUSE_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/drafting/attributions.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

/// Of "The first example shows six roles we may take." the words from "six roles" on: from a number
/// or a word such as further, following, new before the indefinite plural. The last such sentence
/// counts. Empty where there is none: "our roles" introduces nothing.
std::string roles_clause(std::string_view text, const prose::Labels& labels);

/// What introduces the list whose first item is the block `i`: the clause of the paragraph before
/// it; where that is a quotation, of the paragraph before the quotation, and else its own.
std::string roles_clause_before(const std::vector<prose::Block>& blocks, std::size_t i,
                                std::size_t from, const Attributions& attributions,
                                const prose::Labels& labels);

}  // namespace mellanrum::drafting

#endif

// SPDX-License-Identifier: MIT
//
// The words with which notes introduce a list of roles, which are the name of their framework.
#ifndef MELLANRUM_DRAFTING_ROLES_CLAUSE_H
#define MELLANRUM_DRAFTING_ROLES_CLAUSE_H

#include <string>
#include <string_view>

#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

/// Of "The first example shows six roles we may take." the words from "six roles" on: from a number
/// or a word such as further, following, new before the indefinite plural. The last such sentence
/// counts. Empty where there is none: "our roles" introduces nothing.
std::string roles_clause(std::string_view text, const prose::Labels& labels);

}  // namespace mellanrum::drafting

#endif

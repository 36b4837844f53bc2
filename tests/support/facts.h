// SPDX-License-Identifier: MIT
//
// All that notes say, value by value, each as the author's own bytes: what the walks over broken
// files compare. It follows the field tables, so that a new field is compared from its first day.
#ifndef MELLANRUM_TESTS_SUPPORT_FACTS_H
#define MELLANRUM_TESTS_SUPPORT_FACTS_H

#include <string>
#include <vector>

#include "mellanrum/model/notes.h"
#include "mellanrum/text/source.h"

namespace mellanrum::test {

/// The places of all values of `notes` (ids of keyed records too), sorted, none twice. What a group
/// of reflections shares is one value.
std::vector<Span> facts_of(const Notes& notes);

/// The names by which `notes` refer to records, sorted, none twice.
std::vector<std::string> references_of(const Notes& notes);

}  // namespace mellanrum::test

#endif

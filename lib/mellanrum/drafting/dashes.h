// SPDX-License-Identifier: MIT
//
// Nine in ten lines that begin with an en dash are quotations, and nearly none that begin with a
// hyphen are; but who types hyphens among the dashes means the same by both.
#ifndef MELLANRUM_DRAFTING_DASHES_H
#define MELLANRUM_DRAFTING_DASHES_H

#include <cstddef>
#include <vector>

#include "mellanrum/prose/blocks.h"

namespace mellanrum::drafting {

/// Makes quotations of list items with hyphens that stand among quotations: both neighbours of the
/// list are, or one of them with no blank line between. A quotation that ends with a colon
/// introduces a list.
void turn_quotations(std::vector<prose::Block>& blocks, std::size_t from);

}  // namespace mellanrum::drafting

#endif
